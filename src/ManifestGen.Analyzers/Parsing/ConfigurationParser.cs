using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="ConfigurationModel"/>.</summary>
internal static class ConfigurationParser
{
    public static ConfigurationModel Parse(AttributeSet attributes, string serviceName) => new()
    {
        Values = Variables(attributes, AttributeNames.ConfigValue)
            .Select(variable => new ConfigValueModel(variable.Origin, variable.RequiredString("Name"), variable.RequiredString("Value")))
            .ToEquatableArray(),
        ConfigEnv = Variables(attributes, AttributeNames.ConfigEnv).Select(variable => ParseConfigEnv(variable, serviceName)).ToEquatableArray(),
        VariableSources = attributes.All(AttributeNames.ConfigEnvFrom).Select(source => ParseSource(source, VariableSourceKind.ConfigMap))
            .Concat(attributes.All(AttributeNames.SecretEnvFrom).Select(source => ParseSource(source, VariableSourceKind.Secret)))
            .OrderBy(source => source.Origin.Attribute)
            .ToEquatableArray(),
        FieldEnv = Variables(attributes, AttributeNames.FieldEnv)
            .Select(variable => new FieldEnvModel(variable.Origin, variable.RequiredString("Name"), (PodField)(variable.Enum("Field") ?? 0)) { Key = variable.String("Key") })
            .ToEquatableArray(),
        ResourceEnv = Variables(attributes, AttributeNames.ResourceEnv)
            .Select(variable => new ResourceEnvModel(variable.Origin, variable.RequiredString("Name"), (ResourceField)(variable.Enum("Field") ?? 0))
            {
                Divisor = variable.String("Divisor"),
            })
            .ToEquatableArray(),
        Files = MountedFileParser.Parse(attributes, serviceName),
    };

    private static IReadOnlyList<AttributeReader> Variables(AttributeSet attributes, string name) =>
        attributes.All(name, alike: AttributeNames.Variables);

    private static ConfigEnvModel ParseConfigEnv(AttributeReader attribute, string serviceName)
    {
        var name = attribute.RequiredString("Name");
        return new ConfigEnvModel(attribute.Origin, name, attribute.String("ConfigMap") ?? serviceName, attribute.String("Key") ?? name)
        {
            Optional = attribute.Bool("Optional") ?? false,
        };
    }

    private static VariableSourceModel ParseSource(AttributeReader attribute, VariableSourceKind kind) =>
        new(attribute.Origin, kind, attribute.RequiredString(kind.ToString()))
        {
            Prefix = attribute.String("Prefix"),
            Optional = attribute.Bool("Optional") ?? false,
        };
}
