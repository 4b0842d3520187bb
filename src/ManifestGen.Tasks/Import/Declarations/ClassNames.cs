using System.Text;

namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>Names of classes for services.</summary>
public static class ClassNames
{
    /// <summary><c>catalog-api</c> is <c>CatalogApiService</c>, and the server <c>postgres</c> is <c>Postgres</c>: as the refactoring of the IDE names them.</summary>
    public static string Of(string service, bool isBacking)
    {
        var name = new StringBuilder();
        foreach (var word in service.Split('-', '.', '_').Where(word => word.Length > 0 && (isBacking || word != "service")))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        var text = new string([.. name.ToString().Where(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))]);
        return (text.Length == 0 || char.IsDigit(text[0]) ? "Server" : "") + text + (isBacking ? "" : "Service");
    }

    /// <summary>Gives each declaration a class of its own.</summary>
    /// <param name="declarations">The declarations; one with a name keeps it.</param>
    /// <param name="reserved">Names that mean something else in the project.</param>
    internal static void Assign(IReadOnlyList<ServiceDeclaration> declarations, ReservedNames reserved)
    {
        // A file system that does not tell cases apart has one file for both.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var declaration in declarations.Where(declaration => declaration.ClassName.Length > 0 && !taken.Add(declaration.ClassName)))
        {
            // A generated file that was copied names the class of the other one.
            declaration.ClassName = "";
        }

        foreach (var declaration in declarations.Where(declaration => declaration.ClassName.Length == 0))
        {
            var wanted = Of(declaration.Name, declaration.IsBacking);
            var candidates = new[] { wanted, wanted + (declaration.IsBacking ? "Server" : "Declaration") }.Concat(Enumerable.Range(2, 1000).Select(number => $"{wanted}{number}"));
            declaration.ClassName = candidates.First(name => !reserved.Contains(name) && taken.Add(name));
        }
    }
}
