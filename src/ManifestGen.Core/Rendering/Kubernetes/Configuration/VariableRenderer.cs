using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Configuration;

/// <summary>The environment variables of the container.</summary>
internal static class VariableRenderer
{
    /// <summary>One by one.</summary>
    public static YamlNode? Env(ServiceModel service, ProjectModel project)
    {
        var connections = ConnectionVariables.Of(service, ManifestTargets.Kubernetes);
        return YamlList.Of(
        [
            .. ServiceEnvironment.BehindProxy(service, project).Concat(ServiceEnvironment.Of(service, project, ManifestTargets.Kubernetes))
                .Select(variable => Value(variable.Name, VariableReferences.Escape(variable.Value))),
            .. service.SecretEnv.Concat(connections.Secrets).Select(variable => From(variable.Name, "secretKeyRef", Key(variable.Secret, variable.Key, variable.Optional))),
            // A reference sees only what stands before it.
            .. connections.Variables.Select(variable => Value(variable.Name, variable.Value)),
            .. service.Configuration.ConfigEnv.Select(variable => From(variable.Name, "configMapKeyRef", Key(variable.ConfigMap, variable.Key, variable.Optional))),
            .. service.Configuration.FieldEnv.Select(variable => From(variable.Name, "fieldRef", PodFields.Reference(variable.Field, variable.Key))),
            .. service.Configuration.ResourceEnv.Select(variable => From(variable.Name, "resourceFieldRef", Resource(variable))),
            .. PodIdentity.Variables(service, project),
        ]).OrNull();
    }

    /// <summary>All of a ConfigMap or Secret. Of two with one name the last counts, so the service's own come last.</summary>
    public static YamlNode? EnvFrom(ServiceModel service) => YamlList.Of(
    [
        .. service.Configuration.VariableSources.Select(Source),
        ConfigMapContent.OfValues(service) is { } own ? new YamlMap { { "configMapRef", new YamlMap { { "name", own.Name } } } } : null,
    ]).OrNull();

    // The API server drops an empty value, which is what a variable without one has.
    private static YamlMap Value(string name, string value) => new() { { "name", name }, { "value", value.Length == 0 ? null : value } };

    private static YamlMap From(string name, string kind, YamlMap reference) =>
        new() { { "name", name }, { "valueFrom", new YamlMap { { kind, reference } } } };

    private static YamlMap Key(string name, string key, bool isOptional) => new()
    {
        { "name", name },
        { "key", key },
        { "optional", isOptional ? true : null },
    };

    private static YamlMap Resource(ResourceEnvModel variable) => new()
    {
        { "resource", PodFields.NameOf(variable.Field) },
        { "divisor", StoredQuantity.Of(variable.Divisor) },
    };

    private static YamlNode Source(VariableSourceModel source) => new YamlMap
    {
        { "prefix", source.Prefix is { Length: > 0 } prefix ? prefix : null },
        {
            source.Kind == VariableSourceKind.Secret ? "secretRef" : "configMapRef",
            new YamlMap { { "name", source.Name }, { "optional", source.Optional ? true : null } }
        },
    };
}
