using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads the attributes that give the container a file.</summary>
internal static class MountedFileParser
{
    private static readonly string[] ArgumentsOfConfigMaps = ["ConfigMap", "Key", "Optional"];

    public static EquatableArray<FileModel> Parse(AttributeSet attributes, string serviceName) =>
        Files(attributes, AttributeNames.ConfigFile, file => ParseConfigFile(file, serviceName))
            .Concat(Files(attributes, AttributeNames.SecretFile, file => ParseSecretFile(file, serviceName)))
            .Concat(Files(attributes, AttributeNames.FieldFile, ParseFieldFile))
            .Concat(Files(attributes, AttributeNames.TokenFile, ParseTokenFile))
            .OrderBy(file => file.Origin.Attribute)
            .ToEquatableArray();

    private static IEnumerable<FileModel> Files(AttributeSet attributes, string name, Func<AttributeReader, FileModel> parse) =>
        attributes.All(name, alike: AttributeNames.Files).Select(parse);

    private static FileModel ParseConfigFile(AttributeReader attribute, string serviceName)
    {
        var path = attribute.RequiredString("Path");
        return attribute.String("Source") is { } source
            ? new SourceFileModel(attribute.Origin, path, source)
            {
                Mode = attribute.String("Mode"),
                ForeignArguments = ArgumentsOfConfigMaps.Where(name => attribute.String(name) is not null || attribute.Bool(name) == true).ToEquatableArray(),
            }
            : new ConfigMapFileModel(attribute.Origin, path, attribute.String("ConfigMap") ?? serviceName)
            {
                Key = attribute.String("Key"),
                Mode = attribute.String("Mode"),
                Optional = attribute.Bool("Optional") ?? false,
            };
    }

    private static SecretFileModel ParseSecretFile(AttributeReader attribute, string serviceName) =>
        new(attribute.Origin, attribute.RequiredString("Path"), attribute.String("Secret") ?? serviceName)
        {
            Key = attribute.String("Key"),
            Mode = attribute.String("Mode"),
            Optional = attribute.Bool("Optional") ?? false,
        };

    private static FieldFileModel ParseFieldFile(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredString("Path"), (PodField)(attribute.Enum("Field") ?? 0)) { Key = attribute.String("Key") };

    private static TokenFileModel ParseTokenFile(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString("Path"))
    {
        Audience = attribute.String("Audience"),
        ExpirationSeconds = attribute.Int("ExpirationSeconds"),
    };
}
