using ManifestGen.Model;

namespace ManifestGen.Rules.Configuration;

/// <summary>An environment variable, wherever its value comes from.</summary>
/// <param name="Origin">The attribute that declares it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; null when that is a secret's.</param>
internal sealed record Variable(Origin Origin, string Name, string? Value)
{
    /// <summary>In the order in which they are declared.</summary>
    public static IEnumerable<Variable> AllOf(ServiceModel service) =>
        service.Env.Select(variable => new Variable(variable.Origin, variable.Name, variable.Value))
            .Concat(service.SecretEnv.Select(variable => new Variable(variable.Origin, variable.Name, Value: null)))
            .OrderBy(variable => variable.Origin.Attribute);
}
