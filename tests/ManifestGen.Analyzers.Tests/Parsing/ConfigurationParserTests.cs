using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class ConfigurationParserTests
{
    [Fact]
    public void Variables_are_read()
    {
        var configuration = Parse("""
            [ConfigValue("A", "1")]
            [ConfigEnv("B", ConfigMap = "shared", Key = "b", Optional = true)]
            [SecretEnvFrom("db", Prefix = "DB_")]
            [ConfigEnvFrom("shared", Optional = true)]
            [FieldEnv("E", PodField.Label, Key = "team")]
            [ResourceEnv("F", ResourceField.MemoryLimit, Divisor = "1Mi")]
            """);

        Assert.Equal(new ConfigValueModel(new(1), "A", "1"), Assert.Single(configuration.Values));
        Assert.Equal(new ConfigEnvModel(new(2), "B", "shared", "b") { Optional = true }, Assert.Single(configuration.ConfigEnv));
        Assert.Equal(
            [
                new VariableSourceModel(new(3), VariableSourceKind.Secret, "db") { Prefix = "DB_" },
                new VariableSourceModel(new(4), VariableSourceKind.ConfigMap, "shared") { Optional = true },
            ],
            configuration.VariableSources);
        Assert.Equal(new FieldEnvModel(new(5), "E", PodField.Label) { Key = "team" }, Assert.Single(configuration.FieldEnv));
        Assert.Equal(new ResourceEnvModel(new(6), "F", ResourceField.MemoryLimit) { Divisor = "1Mi" }, Assert.Single(configuration.ResourceEnv));
    }

    [Fact]
    public void ConfigMap_and_key_are_named_after_service_and_variable() =>
        Assert.Equal(new ConfigEnvModel(new(1), "B", "catalog", "B"), Assert.Single(Parse("""[ConfigEnv("B")]""").ConfigEnv));

    [Fact]
    public void Files_are_read()
    {
        var files = Parse("""
            [ConfigFile("/a", Source = "config/a", Mode = "0440")]
            [ConfigFile("/b")]
            [SecretFile("/c/d", Secret = "db", Key = "password", Optional = true)]
            [FieldFile("/e/f", PodField.Annotation, Key = "team")]
            [TokenFile("/g/h", Audience = "vault", ExpirationSeconds = 600)]
            """).Files;

        Assert.Equal(
            [
                new SourceFileModel(new(1), "/a", "config/a") { Mode = "0440" },
                new ConfigMapFileModel(new(2), "/b", "catalog"),
                new SecretFileModel(new(3), "/c/d", "db") { Key = "password", Optional = true },
                new FieldFileModel(new(4), "/e/f", PodField.Annotation) { Key = "team" },
                new TokenFileModel(new(5), "/g/h") { Audience = "vault", ExpirationSeconds = 600 },
            ],
            files);
    }

    [Fact]
    public void What_contradicts_a_source_is_remembered() => Assert.Equal(
        ["ConfigMap", "Optional"],
        Assert.IsType<SourceFileModel>(Assert.Single(Parse("""[ConfigFile("/a", Source = "a", ConfigMap = "b", Optional = true)]""").Files)).ForeignArguments);

    [Fact]
    public void File_of_an_environment_replaces_one_of_another_kind()
    {
        var service = ServiceOf("""[SecretFile("/a/b", Key = "k"), TokenFile("/a/b", Environment = "production")]""");

        Assert.IsType<SecretFileModel>(Assert.Single(service.Configuration.Files));
        Assert.IsType<TokenFileModel>(Assert.Single(service.Environments[0].Service.Configuration.Files));
    }

    private static ConfigurationModel Parse(string attributes) => ServiceOf(attributes).Configuration;

    private static ServiceModel ServiceOf(string attributes) =>
        ServiceParser.Parse(UserProject.WithService($"[ContainerService(\"catalog\")]{attributes}").Compile().GetTypeByMetadataName("Catalog")!)!;
}
