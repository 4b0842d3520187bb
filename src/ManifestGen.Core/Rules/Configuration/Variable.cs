using ManifestGen.Model;

namespace ManifestGen.Rules.Configuration;

/// <summary>An environment variable, wherever its value comes from.</summary>
/// <param name="Origin">The attribute that declares it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where its value comes from, after "it is declared".</param>
internal sealed record Variable(Origin Origin, string Name, string Source)
{
    /// <summary>Its value. Null when only the running container knows it.</summary>
    public string? Value { get; private init; }

    public bool IsSecret { get; private init; }

    /// <summary>In the order in which they are declared.</summary>
    public static IEnumerable<Variable> AllOf(ServiceModel service)
    {
        var configuration = service.Configuration;
        IEnumerable<Variable> variables =
        [
            .. service.Env.Select(variable => new Variable(variable.Origin, variable.Name, "with a fixed value") { Value = variable.Value }),
            .. configuration.Values.Select(variable => new Variable(variable.Origin, variable.Name, "with a fixed value") { Value = variable.Value }),
            .. service.SecretEnv.Select(variable => new Variable(variable.Origin, variable.Name, "as a secret") { IsSecret = true }),
            .. configuration.ConfigEnv.Select(variable => new Variable(variable.Origin, variable.Name, "from a ConfigMap")),
            .. configuration.FieldEnv.Select(variable => new Variable(variable.Origin, variable.Name, "from a field of the pod")),
            .. configuration.ResourceEnv.Select(variable => new Variable(variable.Origin, variable.Name, "from a request or limit")),
        ];
        return variables.OrderBy(variable => variable.Origin.Attribute);
    }
}
