using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>What is said of stores and of Secrets in them, and what is not.</summary>
public sealed class SecretStoreFindingTests
{
    private const string Catalog = """[ContainerService("catalog"), Port(8080), SecretEnv("A", Secret = "catalog-db", Key = "a"), SecretEnvFrom("mail")] public sealed class Catalog;""";

    private const string Certified = """[ContainerService("catalog"), Port(8080), SecretEnv("A", Secret = "catalog-db", Key = "a"), Certificate("shop-tls", Issuer = "internal"), Ingress("shop.example.com", TlsSecret = "shop-tls")] public sealed class Catalog;""";

    /// <summary>The remedy of one finding is not another finding.</summary>
    [Theory]
    [InlineData("""SecretStore("vault", Environment = "production")""", "MGEN571 in general (k8s/base)")]
    [InlineData("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", Ignore = true), StoredSecret("mail", Ignore = true)""", "MGEN570")]
    [InlineData("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", Ignore = true, Environment = "production")""", "MGEN571 in general (k8s/base)")]
    [InlineData("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", Ignore = true, Environment = "development"), StoredSecret("mail", Ignore = true, Environment = "development")""", "")]
    [InlineData("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", Ignore = true, Environment = "development")""", "MGEN571 'development'")]
    [InlineData("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", RemoteKey = "a", Environment = "development"), StoredSecret("mail", Ignore = true, Environment = "development")""", "MGEN569, MGEN571 'development'")]
    public async Task Remedy_of_a_Secret_without_a_source_harms_no_other_environment(string attributes, string expected) => Assert.Equal(expected, await FindAsync(attributes, Catalog));

    /// <summary>A declaration that changes nothing says why.</summary>
    [Theory]
    [InlineData("""StoredSecret("catalog-db", RemoteKey = "a")""", "")]
    [InlineData("""StoredSecret("catalog-dv", RemoteKey = "a")""", "MGEN567 no attribute names the Secret 'catalog-dv'")]
    [InlineData("""StoredSecret("shop-tls", Ignore = true)""", "")]
    [InlineData("""StoredSecret("shop-tls", RemoteKey = "a")""", "MGEN567 cert-manager makes the Secret 'shop-tls'")]
    [InlineData("""StoredSecret("shop-tls", Key = "tls.crt", Property = "crt")""", "MGEN567 cert-manager makes the Secret 'shop-tls'")]
    [InlineData("""StoredSecret("catalog-db", Ignore = true), StoredSecret("catalog-db", Key = "a", RemoteKey = "b")""", "MGEN567 another one ignores the whole Secret 'catalog-db', MGEN570")]
    [InlineData("""StoredSecret("catalog-db", Ignore = true), StoredSecret("catalog-db", Key = "a", RemoteKey = "b", Environment = "production")""", "MGEN570")]
    public async Task Stored_secret_without_effect_says_why(string stored, string expected) => Assert.Equal(expected, await FindAsync($"SecretStore(\"vault\"), {stored}", Certified));

    [Fact]
    public async Task Stored_secret_of_production_that_only_development_names_has_no_effect() => Assert.Equal(
        "MGEN567 no attribute names the Secret 'debug'",
        await FindAsync(
            """SecretStore("vault"), StoredSecret("debug", RemoteKey = "a", Environment = "production")""",
            """[ContainerService("catalog"), SecretEnv("A", Secret = "catalog-db", Key = "a"), SecretEnv("B", Secret = "debug", Key = "b", Environment = "development")] public sealed class Catalog;"""));

    [Fact]
    public async Task Secret_of_two_types_cannot_be_made() => Assert.Equal(
        "MGEN573 'kubernetes.io/dockerconfigjson' and 'kubernetes.io/tls'",
        await FindAsync("""SecretStore("vault"), SecretStore("live", Environment = "production")""", """[ContainerService("catalog"), Port(8080), ImagePull(Secrets = new[] { "shop" }), Ingress("shop.example.com", TlsSecret = "shop")] public sealed class Catalog;"""));

    [Fact]
    public async Task Variable_from_a_certificate_has_the_type_of_the_certificate() => Assert.Equal(
        "", await FindAsync("""SecretStore("vault")""", """[ContainerService("catalog"), Port(8080), SecretEnv("A", Secret = "shop", Key = "tls.crt"), Ingress("shop.example.com", TlsSecret = "shop")] public sealed class Catalog;"""));

    /// <summary>Each rule with the arguments of its message that tell its cases apart.</summary>
    private static async Task<string> FindAsync(string attributes, string source)
    {
        var project = new UserProject($"using ManifestGen; [assembly: {attributes}] {source}") { Properties = new Dictionary<string, string> { ["_MgTargets"] = "kubernetes" } };
        var options = new AnalyzerOptions(project.AdditionalFiles, new BuildProperties(project.Properties));
        var found = await project.Compile().WithAnalyzers([new ServiceDeclarationAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return string.Join(", ", found.Where(IsOfStores).OrderBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan).Select(Summary));
    }

    private static bool IsOfStores(Diagnostic finding) => string.CompareOrdinal(finding.Id, "MGEN561") >= 0 && string.CompareOrdinal(finding.Id, "MGEN579") <= 0 && finding.Id.Length == "MGEN561".Length;

    private static string Summary(Diagnostic finding)
    {
        var message = finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        var told = finding.Id switch
        {
            "MGEN567" => Between(message, "because ", ": "),
            "MGEN571" => message.Contains("k8s/base", StringComparison.Ordinal) ? "in general (k8s/base)" : Between(message, "environment ", ","),
            "MGEN573" => Between(message, "used as ", ", but"),
            _ => "",
        };
        return $"{finding.Id} {told}".TrimEnd();
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
