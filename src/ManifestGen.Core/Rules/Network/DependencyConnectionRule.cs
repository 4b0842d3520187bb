using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN542, MGEN543, MGEN544 and MGEN545: the connection string that a dependency asks for.</summary>
internal sealed class DependencyConnectionRule : IContainerRule
{
    private static readonly Rule NoEffect = new(
        "MGEN542",
        "The dependency has no connection string",
        "{0} has no effect, because {1}: remove it",
        RuleSeverity.Warning,
        Category.Configuration);

    private static readonly Rule Invalid = new(
        "MGEN543",
        "The connection string name is not valid",
        "'{0}' is not a valid connection string name: use the name passed to GetConnectionString, with letters, digits, '_', '-' and '.'",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Shared = new(
        "MGEN544",
        "Two dependencies use the same connection string name",
        "Another dependency already uses the connection string name '{0}': set Connection to another name",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule NoDatabase = new(
        "MGEN545",
        "The connection string does not accept the database",
        "The connection string of '{0}' is not valid for this dependency, because it {1}",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    /// <summary>What users write who know the variable or the section by its whole name.</summary>
    private static readonly Regex Section = new(@"\AConnectionStrings(__|:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public IReadOnlyList<Rule> Rules => [NoEffect, Invalid, Shared, NoDatabase];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var names = new Dictionary<string, DependencyModel>(StringComparer.OrdinalIgnoreCase);
        // A class that is no service has its own finding, and of one that is known by its name only nobody knows what it is.
        foreach (var dependency in service.Network.Dependencies.Where(dependency => dependency.Service is { Name: not null, IsKnownByNameOnly: false }))
        {
            if (service.Backing is not null || !dependency.HasConnectionString)
            {
                foreach (var finding in WithoutEffect(dependency, service))
                {
                    yield return finding;
                }

                continue;
            }

            var name = dependency.ConnectionName!;
            if (!IsName(name))
            {
                // One that is the service's own name is reported where that is written.
                if (dependency.Connection is { } connection)
                {
                    yield return Invalid.At(dependency.Origin.Argument(nameof(DependsOnAttribute.Connection)), Characters.OnOneLine(name)) with { Remedy = WithoutSection(dependency, connection) };
                }
            }
            else if (names.TryGetValue(name, out var other))
            {
                // The same again is another finding, with another remedy.
                if (other.Service.Name != dependency.Service.Name || other.Database != dependency.Database)
                {
                    yield return Shared.At(dependency.Connection is null ? dependency.Origin.Argument("service") : dependency.Origin.Argument(nameof(DependsOnAttribute.Connection)), name);
                }
            }
            else
            {
                names.Add(name, dependency);
            }

            if (DatabaseProblem(dependency) is { } problem)
            {
                yield return NoDatabase.At(dependency.Origin.Argument(dependency.Database is null ? "service" : nameof(DependsOnAttribute.Database)), Characters.OnOneLine(dependency.Service.Name!), problem);
            }
        }
    }

    private static bool IsName(string name) => name.Length > 0 && !Section.IsMatch(name) && VariableNameRule.IsValid(ConnectionModel.VariableOf(name));

    private static Remedy? WithoutSection(DependencyModel dependency, string connection) =>
        Section.Replace(connection.Trim(), "") is var name && IsName(name) ? Remedy.Write(dependency.Origin.Argument(nameof(DependsOnAttribute.Connection)), name) : null;

    private static IEnumerable<Finding> WithoutEffect(DependencyModel dependency, ServiceModel service)
    {
        var reason = service.Backing is not null
            ? "a third-party server reads no .NET configuration"
            : $"'{Characters.OnOneLine(dependency.Service.Name!)}' has no connection string";
        return new[] { (Name: nameof(DependsOnAttribute.Connection), Value: dependency.Connection), (Name: nameof(DependsOnAttribute.Database), Value: dependency.Database) }
            .Where(argument => argument.Value is not null)
            .Select(argument => (argument.Name, Place: dependency.Origin.Argument(argument.Name)))
            .Select(argument => NoEffect.At(argument.Place, argument.Name, reason) with { Remedy = Remedy.Remove(argument.Place) });
    }

    private static string? DatabaseProblem(DependencyModel dependency)
    {
        var backing = dependency.Service.Backing!;
        var database = dependency.Database;
        if (database is null)
        {
            return ConnectionModel.Of(backing, isBehindService: false)!.Problems.Any(problem => problem is { Kind: ConnectionProblemKind.Unknown, Name: ConnectionTemplate.Database })
                ? "requires $(database), and the dependency sets none: set Database"
                : null;
        }

        if (!ConnectionTemplate.Parse(backing.Backing!.EffectiveConnectionString!).Mentions(ConnectionTemplate.Database))
        {
            return backing.Backing.ConnectionString is null
                ? $"has no placeholder for a database, and {backing.Backing.Engine?.Name ?? "this server"} has no databases: remove Database"
                : "has no placeholder for a database: add $(database) to it, or remove Database";
        }

        var isRedis = backing.Backing.Engine?.Engine == BackingEngine.Redis;
        return database.Trim().Length == 0 ? "requires a database name: set it, or remove Database"
            : isRedis && !database.All(c => c is >= '0' and <= '9') ? "takes the number of a Redis database: use one, such as \"1\""
            : null;
    }
}
