using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN944 to MGEN946: configuration values that are wrong in the container, missing, or not read.</summary>
public static class RequiredFindings
{
    private static readonly Rule LocalServer = new(
        "MGEN944",
        "A connection string in a settings file names localhost",
        "The connection string '{0}' names '{1}', which in the container is the container itself: declare [DependsOn] or [SecretEnv(\"{2}\")], and move this value to appsettings.Development.json",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Missing = new(
        "MGEN945",
        "A required setting has no value in the container",
        "The program requires '{0}', which neither the service '{1}' nor a settings file sets: declare [Env(\"{2}\", …)] or [SecretEnv(\"{2}\")]",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Misspelt = new(
        "MGEN946",
        "The program has no setting for the variable",
        "The program has no setting '{0}': did you mean '{1}'?",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [LocalServer, Missing, Misspelt];

    /// <summary>That a connection string leads to the container itself.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="host">The host in it.</param>
    public static Finding IsLocal(string name, string host) => LocalServer.At(Origin.Class, name, host, ConnectionModel.VariableOf(name));

    /// <summary>That nothing gives what the program does not go without.</summary>
    /// <param name="key">The key, with colons.</param>
    /// <param name="service">The service.</param>
    public static Finding IsMissing(string key, ServiceModel service) => Missing.At(Origin.Class, key, service.Name, key.Replace(":", "__"));

    /// <summary>The setting that a variable was meant for. Null where the program has none of nearly that name.</summary>
    /// <param name="variable">The declared variable.</param>
    /// <param name="known">The keys of the settings that the program has, with colons.</param>
    /// <param name="declared">The keys of all variables of the service.</param>
    public static Finding? BindsToNothing(NamedVariable variable, IReadOnlyCollection<string> known, IReadOnlyCollection<string> declared)
    {
        var parts = variable.Name.Split([Separator], StringSplitOptions.None);
        var near = parts.Select((part, index) => (Index: index, Name: NearestName.Of(part, Candidates(parts, index, known)))).Where(found => found.Name is not null).ToArray();
        if (near.Length != 1 || (parts.Length == 1 && !IsSlip(variable.Name, near[0].Name!)))
        {
            return null;
        }

        parts[near[0].Index] = near[0].Name!;
        var meant = string.Join(Separator, parts);
        var name = variable.Origin.Argument("name");
        return declared.Contains(meant.Replace(Separator, ":"), StringComparer.OrdinalIgnoreCase) ? null : Misspelt.At(name, variable.Name, meant) with
        {
            Remedy = new Remedy($"Rename to '{Characters.OnOneLine(meant)}'", variable.SecretKey is null
                ? [RemedyEdit.SetArgument(name, CSharpLiteral.Of(meant))]
                // The key within the secret is named after the variable by default, and stays what it is.
                : [RemedyEdit.SetArgument(name, CSharpLiteral.Of(meant)), RemedyEdit.SetArgument(variable.Origin.Argument(nameof(SecretEnvAttribute.Key)), CSharpLiteral.Of(variable.SecretKey))]),
        };
    }

    // A name of one part is that of anything: SMTP_HOST is not SMTP_PORT.
    private static bool IsSlip(string written, string meant) =>
        EditDistance.Between(written.ToLowerInvariant(), meant.ToLowerInvariant()) is var distance
        && (distance <= 1 || (distance == 2 && written.Length == meant.Length && string.Concat(written.ToLowerInvariant().OrderBy(c => c)) == string.Concat(meant.ToLowerInvariant().OrderBy(c => c))));

    private const string Separator = "__";

    // What differs from the variable in this part only.
    private static IEnumerable<string> Candidates(string[] parts, int index, IReadOnlyCollection<string> known) =>
        from key in known
        let other = key.Split(':')
        where other.Length == parts.Length && Enumerable.Range(0, parts.Length).All(at => at == index || string.Equals(parts[at], other[at], StringComparison.OrdinalIgnoreCase))
        select other[index];
}

/// <summary>A variable that a service declares, wherever its value is from.</summary>
/// <param name="Origin">The attribute.</param>
/// <param name="Name">Its name.</param>
/// <param name="SecretKey">The key within the secret that it is from. Null for one with a value.</param>
public sealed record NamedVariable(Origin Origin, string Name, string? SecretKey);
