using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>A container of a pod with the variables of the service: where both have one of a name, that of the container counts.</summary>
internal static class InheritedVariables
{
    public static ServiceModel Of(ServiceModel container, ServiceModel service)
    {
        var declared = new HashSet<string>(
            Names(container).Concat(container.Network.Dependencies.Where(dependency => dependency.HasConnectionString).Select(dependency => ConnectionModel.VariableOf(dependency.ConnectionName))),
            StringComparer.OrdinalIgnoreCase);
        bool IsInherited(string name) => !declared.Contains(name);
        return container with
        {
            Env = service.Env.Where(variable => IsInherited(variable.Name)).Concat(container.Env).ToEquatableArray(),
            SecretEnv = service.SecretEnv.Where(variable => IsInherited(variable.Name)).Concat(container.SecretEnv).ToEquatableArray(),
            Configuration = container.Configuration with
            {
                ConfigEnv = service.Configuration.ConfigEnv.Where(variable => IsInherited(variable.Name)).Concat(container.Configuration.ConfigEnv).ToEquatableArray(),
                FieldEnv = service.Configuration.FieldEnv.Where(variable => IsInherited(variable.Name)).Concat(container.Configuration.FieldEnv).ToEquatableArray(),
                ResourceEnv = service.Configuration.ResourceEnv.Where(variable => IsInherited(variable.Name)).Concat(container.Configuration.ResourceEnv).ToEquatableArray(),
                // Of two sources with one name the last counts, and the service's own ConfigMap is the last one of the service.
                VariableSources = service.Configuration.VariableSources.Concat(OwnConfigMap(service)).Concat(container.Configuration.VariableSources).ToEquatableArray(),
            },
            Network = container.Network with
            {
                Dependencies = service.Network.Dependencies
                    .Where(dependency => !IsReplaced(dependency, service))
                    .Where(dependency => !dependency.HasConnectionString || IsInherited(ConnectionModel.VariableOf(dependency.ConnectionName)))
                    .Where(dependency => dependency.HasConnectionString || container.Network.Dependencies.All(own => own.Service.Name != dependency.Service.Name))
                    .Concat(container.Network.Dependencies)
                    .ToEquatableArray(),
            },
            Observability = service.Observability,
        };
    }

    // What the service declares itself takes the place of what a dependency gives it.
    private static bool IsReplaced(DependencyModel dependency, ServiceModel service) =>
        DependencyVariables.NamesFor(dependency).ToArray() is { Length: > 0 } names && Array.TrueForAll(names, name => ServiceEnvironment.IsDeclared(service, name));

    private static IEnumerable<string> Names(ServiceModel container) =>
        container.Env.Select(variable => variable.Name).Concat(container.SecretEnv.Select(variable => variable.Name)).Concat(container.Configuration.VariableNames);

    private static IEnumerable<VariableSourceModel> OwnConfigMap(ServiceModel service) =>
        ConfigMapContent.OfValues(service) is { } own ? [new VariableSourceModel(Origin.Class, VariableSourceKind.ConfigMap, own.Name)] : [];
}
