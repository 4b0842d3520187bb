using ManifestGen.Model;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Services with variables and files from everywhere.</summary>
internal static class ConfigurationModels
{
    private static readonly Origin Anywhere = new(0);

    private static readonly ProjectModel Project = new()
    {
        AssemblyName = "Catalog",
        ProjectPath = "samples/Catalog/Catalog.csproj",
        OutputPath = "samples/Catalog",
        ContextFromOutput = "../..",
        SourceFolders = Of("samples/Catalog"),
        IsAspNetCore = true,
        Version = "2.3.1",
        ConfigFiles = Of(
            new ProjectFileModel("appsettings.Production.json", "{\n  \"Logging\": { \"LogLevel\": { \"Default\": \"Warning\" } },\n  \"Price\": \"$5\"\n}\n"),
            new ProjectFileModel("config/rules.txt", "no newline at the end, \ttabs, trailing space \nand žluťoučký 日本語"),
            new ProjectFileModel("config/empty.txt", "")),
    };

    public static ApplicationModel Variables { get; } = TestModels.Application(Project, TestModels.Service("catalog") with
    {
        Env = Of(TestModels.Env("MODE", "fast")),
        SecretEnv = Of(TestModels.SecretEnv("DB", "catalog-db", "connection-string"), TestModels.SecretEnv("LICENSE", "license", "key") with { Optional = true }),
        Configuration = new()
        {
            Values = Of(new ConfigValueModel(Anywhere, "Features__Checkout", "true"), new ConfigValueModel(Anywhere, "Banner", "$5 off,\n$(NAME) says\n")),
            ConfigEnv = Of(
                new ConfigEnvModel(Anywhere, "COLOR", "shared", "color"),
                new ConfigEnvModel(Anywhere, "SIZE", "shared", "size") { Optional = true }),
            VariableSources = Of(
                new VariableSourceModel(Anywhere, VariableSourceKind.ConfigMap, "shared") { Prefix = "SHARED_", Optional = true },
                new VariableSourceModel(Anywhere, VariableSourceKind.Secret, "catalog-db")),
            FieldEnv = Enum.GetValues<PodField>().Where(field => field is not (PodField.Labels or PodField.Annotations))
                .Select(field => new FieldEnvModel(Anywhere, $"POD_{field}", field) { Key = field is PodField.Label or PodField.Annotation ? "acme.com/team" : null })
                .ToEquatableArray(),
            ResourceEnv = Of(
                new ResourceEnvModel(Anywhere, "CPU", ResourceField.CpuRequest) { Divisor = "1m" },
                new ResourceEnvModel(Anywhere, "MEMORY_LIMIT", ResourceField.MemoryLimit) { Divisor = "1Mi" },
                new ResourceEnvModel(Anywhere, "DISK_LIMIT", ResourceField.EphemeralStorageLimit)),
        },
    });

    public static ApplicationModel Files { get; } = TestModels.Application(Project, TestModels.Service("catalog") with
    {
        SecretEnv = Of(TestModels.SecretEnv("DB", "catalog-db", "connection-string")),
        Configuration = new()
        {
            Files = Of<FileModel>(
                new SourceFileModel(Anywhere, "/app/appsettings.Production.json", "appsettings.Production.json"),
                new SourceFileModel(Anywhere, "/etc/catalog/rules.txt", "config/rules.txt") { Mode = "0440" },
                new SourceFileModel(Anywhere, "/etc/catalog/empty.txt", "config/empty.txt"),
                new ConfigMapFileModel(Anywhere, "/etc/shared", "shared") { Optional = true },
                new ConfigMapFileModel(Anywhere, "/etc/one/color", "shared") { Key = "color" },
                new SecretFileModel(Anywhere, "/etc/tls", "catalog-tls"),
                new SecretFileModel(Anywhere, "/run/secrets/db", "catalog-db") { Key = "password" },
                new SecretFileModel(Anywhere, "/run/secrets/license", "license") { Key = "key", Mode = "0400", Optional = true },
                new FieldFileModel(Anywhere, "/etc/podinfo/labels", PodField.Labels),
                new FieldFileModel(Anywhere, "/etc/podinfo/team", PodField.Label) { Key = "team" },
                new TokenFileModel(Anywhere, "/srv/tokens/vault") { Audience = "vault", ExpirationSeconds = 7200 },
                new TokenFileModel(Anywhere, "/srv/tokens/api")),
        },
    });

    public static IReadOnlyList<ApplicationModel> All { get; } = [Variables, Files];
}
