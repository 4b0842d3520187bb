using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Connections;

/// <summary>MGEN531, MGEN532, MGEN533 and MGEN534: a connection string that cannot be filled in.</summary>
internal sealed class ConnectionStringRule : IServiceRule
{
    private const string Argument = nameof(BackingServiceAttribute.ConnectionString);

    private static readonly Rule Syntax = new(
        "MGEN531",
        "The connection string placeholder is not valid",
        "'{0}' is not a valid placeholder of the connection string: use $(NAME), $(NAME:text) or $(NAME?text), and $$ for a '$'",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Unknown = new(
        "MGEN532",
        "The connection string names an undeclared variable",
        "The connection string uses '{0}', which {1} does not declare: declare it with [Env] or [SecretEnv], or use $({0}:text) to set a default",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule OnlyInContainer = new(
        "MGEN533",
        "The connection string names a variable of another container",
        "The connection string uses '{0}', whose value only the container of '{1}' has: declare it with [Env] or [SecretEnv]",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule NoPort = new(
        "MGEN534",
        "The connection string names an undeclared port",
        "The connection string uses $(port), and '{0}' has no port: declare it with [Port], or write the number",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Syntax, Unknown, OnlyInContainer, NoPort];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        ProblemsOf(service).Select(problem => FindingOf(problem, service, service.Backing!.Origin.Argument(Argument)));

    /// <summary>Checks the connection string of a backing service. Its dependents name the database.</summary>
    public static IEnumerable<ConnectionProblem> ProblemsOf(ServiceModel service) =>
        (ConnectionModel.Of(service, isBehindService: false)?.Problems ?? default).Where(problem => problem is not { Kind: ConnectionProblemKind.Unknown, Name: ConnectionTemplate.Database });

    private static Finding FindingOf(ConnectionProblem problem, ServiceModel service, Place place) => problem.Kind switch
    {
        ConnectionProblemKind.Syntax => Syntax.At(place, problem.Name),
        ConnectionProblemKind.NoPort => NoPort.At(place, service.Name),
        ConnectionProblemKind.OnlyInContainer => OnlyInContainer.At(place, problem.Name, service.Name),
        _ => Unknown.At(place, problem.Name, service.ClassName) with { Remedy = RemedyOf(problem.Name, service, place) },
    };

    // One of a similar name, or of the same in another case.
    private static Remedy? RemedyOf(string name, ServiceModel service, Place place)
    {
        var known = Variable.AllOf(service).Where(variable => variable.Value is not null || variable.IsSecret).Select(variable => variable.Name).Concat([ConnectionTemplate.Host, ConnectionTemplate.Database]);
        var similar = NearestName.Of(name, known);
        if (similar is null || service.Backing!.ConnectionString is not { } template)
        {
            return null;
        }

        var corrected = new[] { ")", ":", "?" }.Aggregate(template, (text, end) => text.Replace($"$({name}{end}", $"$({similar}{end}"));
        return new Remedy($"Use '{similar}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(corrected)));
    }
}
