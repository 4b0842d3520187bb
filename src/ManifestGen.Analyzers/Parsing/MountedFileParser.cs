using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads the attributes that give the container a file.</summary>
internal static class MountedFileParser
{
    private static readonly string[] ArgumentsOfConfigMaps = 
    [
        nameof(ConfigFileAttribute.ConfigMap), nameof(ConfigFileAttribute.Key), nameof(ConfigFileAttribute.Optional),
    ];

    public static EquatableArray<FileModel> Parse(AttributeSet attributes, string serviceName) =>
        Files(attributes, nameof(ConfigFileAttribute), file => ParseConfigFile(file, serviceName))
            .Concat(Files(attributes, nameof(SecretFileAttribute), file => ParseSecretFile(file, serviceName)))
            .Concat(Files(attributes, nameof(FieldFileAttribute), ParseFieldFile))
            .Concat(Files(attributes, nameof(TokenFileAttribute), ParseTokenFile))
            .OrderBy(file => file.Origin.Attribute)
            .ToEquatableArray();

    private static IEnumerable<FileModel> Files(AttributeSet attributes, string name, Func<AttributeReader, FileModel> parse) =>
        attributes.All(name, alike: AttributeNames.Files).Select(parse);

    private static FileModel ParseConfigFile(AttributeReader attribute, string serviceName)
    {
        var path = attribute.RequiredString(nameof(ConfigFileAttribute.Path));
        return attribute.String(nameof(ConfigFileAttribute.Source)) is { } source
            ? new SourceFileModel(attribute.Origin, path, source)
            {
                Mode = attribute.String(nameof(ConfigFileAttribute.Mode)),
                ForeignArguments = ArgumentsOfConfigMaps.Where(name => attribute.String(name) is not null || attribute.Bool(name) == true).ToEquatableArray(),
            }
            : new ConfigMapFileModel(attribute.Origin, path, attribute.String(nameof(ConfigFileAttribute.ConfigMap)) ?? serviceName)
            {
                Key = attribute.String(nameof(ConfigFileAttribute.Key)),
                Mode = attribute.String(nameof(ConfigFileAttribute.Mode)),
                Optional = attribute.Bool(nameof(ConfigFileAttribute.Optional)) ?? false,
            };
    }

    private static SecretFileModel ParseSecretFile(AttributeReader attribute, string serviceName) =>
        new(attribute.Origin, attribute.RequiredString(nameof(SecretFileAttribute.Path)), attribute.String(nameof(SecretFileAttribute.Secret)) ?? serviceName)
        {
            Key = attribute.String(nameof(SecretFileAttribute.Key)),
            Mode = attribute.String(nameof(SecretFileAttribute.Mode)),
            Optional = attribute.Bool(nameof(SecretFileAttribute.Optional)) ?? false,
        };

    private static FieldFileModel ParseFieldFile(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredString(nameof(FieldFileAttribute.Path)), attribute.Enum<PodField>(nameof(FieldFileAttribute.Field)) ?? PodField.Name) { Key = attribute.String(nameof(FieldFileAttribute.Key)) };

    private static TokenFileModel ParseTokenFile(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(TokenFileAttribute.Path)))
    {
        Audience = attribute.String(nameof(TokenFileAttribute.Audience)),
        ExpirationSeconds = attribute.Int(nameof(TokenFileAttribute.ExpirationSeconds)),
    };
}
