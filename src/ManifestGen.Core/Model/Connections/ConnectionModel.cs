namespace ManifestGen.Model;

/// <summary>What a program connects to a backing service by: one connection string, of texts and secrets.</summary>
/// <param name="Parts">In their order.</param>
/// <param name="Problems">What of the template cannot be filled in.</param>
public sealed record ConnectionModel(EquatableArray<ConnectionPart> Parts, EquatableArray<ConnectionProblem> Problems)
{
    /// <summary>What .NET configuration reads connection strings from.</summary>
    public const string VariablePrefix = "ConnectionStrings__";

    /// <summary>
    /// Names, with spaces between them, the variables in which the start-up code replaces references. Without it a <c>$</c> of the user's would be taken for one.
    /// </summary>
    public const string TemplatesVariable = "MANIFESTGEN_TEMPLATES";

    /// <summary>The variable of a connection string.</summary>
    public static string VariableOf(string? name) => VariablePrefix + name;

    /// <summary>The database that the image makes. Null where it makes none, or its name is a secret.</summary>
    public static string? DatabaseOf(ServiceModel service) => new ConnectionValues(service, isBehindService: false, database: null).TextOf(ConnectionTemplate.Database);

    /// <summary>Null where there is no connection string to write.</summary>
    /// <param name="service">The backing service.</param>
    /// <param name="isBehindService">Whether a Kubernetes Service is before it, which can have other ports than the container.</param>
    /// <param name="database">The database that is asked for. Null for the one that the server declares.</param>
    public static ConnectionModel? Of(ServiceModel service, bool isBehindService, string? database = null)
    {
        if (service.Backing?.EffectiveConnectionString is not { } text)
        {
            return null;
        }

        var template = ConnectionTemplate.Parse(text);
        var values = new ConnectionValues(service, isBehindService && !service.Backing.IsExternal, database);
        var builder = new ConnectionBuilder(values);
        builder.Add(template.Parts);
        return new(
            builder.Parts.ToEquatableArray(),
            (template.Problem is null ? builder.Problems : [new ConnectionProblem(ConnectionProblemKind.Syntax, template.Problem)]).Distinct().ToEquatableArray());
    }
}

/// <summary>A text as it is, or a secret in its place.</summary>
public sealed record ConnectionPart(string Text, SecretEnvModel? Secret = null);

/// <summary>Why a place of a template cannot be filled in.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Name">The place; of a mistake in the syntax, the text from there on.</param>
public sealed record ConnectionProblem(ConnectionProblemKind Kind, string Name);

public enum ConnectionProblemKind
{
    /// <summary>A place is not closed, or has no name.</summary>
    Syntax,

    /// <summary>There is no such variable.</summary>
    Unknown,

    /// <summary>Only the running container of the backing service knows the value.</summary>
    OnlyInContainer,

    /// <summary>There is no port.</summary>
    NoPort,
}
