using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The variables that a service has by its declaration, for who looks at what its code reads.</summary>
public static class VariableNames
{
    /// <summary>Those that it declares, and those that its dependencies give it.</summary>
    public static IEnumerable<string> Of(ServiceModel service) =>
    [
        .. service.Env.Select(variable => variable.Name),
        .. service.SecretEnv.Select(variable => variable.Name),
        .. service.Configuration.VariableNames,
        .. service.Network.Dependencies.SelectMany(DependencyVariables.NamesFor),
    ];
}
