using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="ConfigurationModel"/>.</summary>
internal static class ConfigurationParser
{
    public static ConfigurationModel Parse(AttributeSet attributes, string serviceName) => new()
    {
        Values = Variables(attributes, nameof(ConfigValueAttribute))
            .Select(variable => new ConfigValueModel(variable.Origin, variable.RequiredString(nameof(ConfigValueAttribute.Name)), variable.RequiredString(nameof(ConfigValueAttribute.Value))))
            .ToEquatableArray(),
        ConfigEnv = Variables(attributes, nameof(ConfigEnvAttribute)).Select(variable => ParseConfigEnv(variable, serviceName)).ToEquatableArray(),
        VariableSources = attributes.All(nameof(ConfigEnvFromAttribute)).Select(source => ParseSource(source, VariableSourceKind.ConfigMap))
            .Concat(attributes.All(nameof(SecretEnvFromAttribute)).Select(source => ParseSource(source, VariableSourceKind.Secret)))
            .OrderBy(source => source.Origin.Attribute)
            .ToEquatableArray(),
        FieldEnv = Variables(attributes, nameof(FieldEnvAttribute))
            .Select(variable => new FieldEnvModel(variable.Origin, variable.RequiredString(nameof(FieldEnvAttribute.Name)), variable.Enum<PodField>(nameof(FieldEnvAttribute.Field)) ?? PodField.Name) { Key = variable.String(nameof(FieldEnvAttribute.Key)) })
            .ToEquatableArray(),
        ResourceEnv = Variables(attributes, nameof(ResourceEnvAttribute))
            .Select(variable => new ResourceEnvModel(variable.Origin, variable.RequiredString(nameof(ResourceEnvAttribute.Name)), variable.Enum<ResourceField>(nameof(ResourceEnvAttribute.Field)) ?? ResourceField.CpuRequest)
            {
                Divisor = variable.String(nameof(ResourceEnvAttribute.Divisor)),
            })
            .ToEquatableArray(),
        Files = MountedFileParser.Parse(attributes, serviceName),
    };

    private static IReadOnlyList<AttributeReader> Variables(AttributeSet attributes, string name) =>
        attributes.All(name, alike: AttributeNames.Variables);

    private static ConfigEnvModel ParseConfigEnv(AttributeReader attribute, string serviceName)
    {
        var name = attribute.RequiredString(nameof(ConfigEnvAttribute.Name));
        return new ConfigEnvModel(attribute.Origin, name, attribute.String(nameof(ConfigEnvAttribute.ConfigMap)) ?? serviceName, attribute.String(nameof(ConfigEnvAttribute.Key)) ?? name)
        {
            Optional = attribute.Bool(nameof(ConfigEnvAttribute.Optional)) ?? false,
        };
    }

    private static VariableSourceModel ParseSource(AttributeReader attribute, VariableSourceKind kind) =>
        new(attribute.Origin, kind, attribute.RequiredString(kind.ToString()))
        {
            Prefix = attribute.String(nameof(ConfigEnvFromAttribute.Prefix)),
            Optional = attribute.Bool(nameof(ConfigEnvFromAttribute.Optional)) ?? false,
        };
}
