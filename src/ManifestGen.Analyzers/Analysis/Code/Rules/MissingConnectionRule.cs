using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>
/// MGEN910 and MGEN923: a connection string is read that neither an attribute nor a settings file holds, and perhaps another one that nobody reads was meant to be it.
/// </summary>
internal sealed class MissingConnectionRule : ICodeRule
{
    public IEnumerable<string> Names => ConnectionReads.Names;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        if (ConfigurationKeys.HaveOtherSources(program))
        {
            return [];
        }

        var known = ConnectionReads.FindIn(program.Code, out var isComplete);
        var missing = known.Where(read => read.IsNeeded && !IsKnown(read.Name, program) && program.Reaches(read.Read)).ToArray();
        var unread = isComplete ? UnreadOf(program, known) : [];
        return missing.Select(read => new CodeFinding(FindingOf(read, missing, unread, program.Service), read.At));
    }

    // One that fits no other read, and to which nothing else would fit.
    private static Finding FindingOf(ConnectionRead read, ConnectionRead[] missing, DependencyModel[] unread, ServiceModel service) =>
        unread.Where(dependency => Fits(read, dependency)).ToArray() is [var meant] && !missing.Any(other => !IsSame(other.Name, read.Name) && Fits(other, meant))
            ? ConfigurationFindings.ConnectionStringHasAnotherName(read.Name, meant, service)
            : ConfigurationFindings.ConnectionStringIsMissing(read.Name, service);

    private static bool Fits(ConnectionRead read, DependencyModel dependency) =>
        read.Engine is not { } engine || dependency.Service.Backing?.Backing?.Engine is not { } known || known.Engine == engine;

    // A variable that is declared takes the place of the dependency's.
    private static DependencyModel[] UnreadOf(DeclaredProgram program, IReadOnlyList<ConnectionRead> reads) => program.Service.Network.Dependencies
        .Where(dependency => dependency.HasConnectionString && !reads.Any(read => IsSame(read.Name, dependency.ConnectionName)))
        .ToArray();

    private static bool IsSame(string name, string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsKnown(string name, DeclaredProgram program) =>
        program.HasVariable(ConnectionModel.VariableOf(name))
        || program.Settings.Any(setting => setting.Text is not null && IsOf(setting.Key, name))
        // Of a server that is known by its name only, the system knows the connection string.
        || program.Everywhere.Any(service => service.PodDependencies.Any(dependency => IsSame(name, dependency.ConnectionName)));

    // In the section of the program or in one below another; client integrations of Aspire have one of their own.
    private static bool IsOf(string key, string name) =>
        IsSame(key, $"ConnectionStrings:{name}")
        || key.EndsWith($":ConnectionStrings:{name}", StringComparison.OrdinalIgnoreCase)
        || (key.StartsWith("Aspire:", StringComparison.OrdinalIgnoreCase) && key.EndsWith(":ConnectionString", StringComparison.OrdinalIgnoreCase));
}
