using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
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
    [InlineData("""SecretStore("vault", Environment = "production")""", "MGEN571 'catalog-db', 'mail' in general (k8s/base)")]
    [InlineData("""SecretStore("dev", Environment = "development"), SecretStore("vault", Environment = "production")""", "")]
    [InlineData("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", Ignore = true), StoredSecret("mail", Ignore = true)""", "MGEN570")]
    [InlineData("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", Ignore = true, Environment = "production")""", "MGEN571 'catalog-db', 'mail' in general (k8s/base)")]
    [InlineData("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", Ignore = true, Environment = "development"), StoredSecret("mail", Ignore = true, Environment = "development")""", "")]
    [InlineData("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", Ignore = true, Environment = "development")""", "MGEN571 'mail' in the environment 'development'")]
    [InlineData("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", RemoteKey = "a", Environment = "development"), StoredSecret("mail", Ignore = true, Environment = "development")""", "MGEN569, MGEN571 'catalog-db' in the environment 'development'")]
    public async Task Remedy_of_a_Secret_without_a_source_harms_no_other_environment(string attributes, string expected) => Assert.Equal(expected, await FindAsync(attributes, Catalog));

    /// <summary>A declaration that changes nothing says why.</summary>
    [Theory]
    [InlineData("""StoredSecret("catalog-db", RemoteKey = "a")""", "")]
    [InlineData("""StoredSecret("catalog-dv", RemoteKey = "a")""", "MGEN567 no attribute names the Secret 'catalog-dv'")]
    [InlineData("""StoredSecret("shop-tls", Ignore = true)""", "")]
    [InlineData("""StoredSecret("shop-tls", RemoteKey = "a")""", "MGEN567 cert-manager makes the Secret 'shop-tls'")]
    [InlineData("""StoredSecret("shop-tls", Key = "tls.crt", Property = "crt")""", "MGEN567 cert-manager makes the Secret 'shop-tls'")]
    [InlineData("""StoredSecret("catalog-db", Ignore = true), StoredSecret("catalog-db", Key = "a", RemoteKey = "b")""", "MGEN567 another [StoredSecret] ignores the whole Secret 'catalog-db', MGEN570")]
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

    /// <summary>Keys that nobody reads are listed, since the operator removes them from a Secret that is there.</summary>
    [Theory]
    [InlineData("", "MGEN574 all keys of the Secret 't', MGEN574 the key 'b' of the Secret 's'")]
    [InlineData(""", StoredSecret("s"), StoredSecret("t", Ignore = true)""", "")]
    [InlineData(""", StoredSecret("s", Key = "b"), StoredSecret("t")""", "")]
    [InlineData(""", StoredSecret("s", Key = "b", Environment = "production"), StoredSecret("t")""", "MGEN574 the key 'b' of the Secret 's'")]
    public async Task Optional_key_that_the_operator_removes_is_named(string stored, string expected) => Assert.Equal(expected, await FindAsync(
        $"SecretStore(\"vault\"){stored}",
        """[ContainerService("catalog"), SecretEnv("A", Secret = "s", Key = "a"), SecretEnv("B", Secret = "s", Key = "b", Optional = true), SecretEnvFrom("t", Optional = true)] public sealed class Catalog;"""));

    [Theory]
    [InlineData("""SecretStore("kv", Layout = SecretLayout.EntryPerKey)""", """SecretEnv("A", Secret = "a", Key = "b-c"), SecretEnv("B", Secret = "a-b", Key = "c")""", "MGEN575 'a-b-c'")]
    [InlineData("""SecretStore("kv", Layout = SecretLayout.EntryPerKey)""", """SecretEnv("A", Secret = "a", Key = "b.c"), SecretEnv("B", Secret = "a", Key = "b_c")""", "MGEN575 'a-b-c'")]
    [InlineData("""SecretStore("kv", Layout = SecretLayout.EntryPerKey)""", """SecretEnv("A", Secret = "a", Key = "b"), SecretEnvFrom("a-b")""", "MGEN575 'a-b'")]
    [InlineData("""SecretStore("kv", Layout = SecretLayout.EntryPerKey)""", """SecretEnv("A", Secret = "a", Key = "b"), ImagePull(Secrets = new[] { "a.b" })""", "MGEN575 'a-b'")]
    [InlineData("""SecretStore("kv"), SecretStore("live", Layout = SecretLayout.EntryPerKey, Environment = "production")""", """SecretEnv("A", Secret = "a", Key = "b-c"), SecretEnv("B", Secret = "a-b", Key = "c")""", "MGEN575 'a-b-c'")]
    [InlineData("""SecretStore("kv")""", """SecretEnv("A", Secret = "a", Key = "b-c"), SecretEnv("B", Secret = "a-b", Key = "c")""", "")]
    [InlineData("""SecretStore("kv", Layout = SecretLayout.EntryPerKey), StoredSecret("a", Key = "b-c", RemoteKey = "a-b-c")""", """SecretEnv("A", Secret = "a", Key = "b-c"), SecretEnv("B", Secret = "a-b", Key = "c")""", "")]
    [InlineData("""SecretStore("kv"), StoredSecret("a", RemoteKey = "shared"), StoredSecret("b", RemoteKey = "shared")""", """SecretEnv("A", Secret = "a", Key = "c"), SecretEnv("B", Secret = "b", Key = "c")""", "")]
    public async Task Keys_that_get_the_value_of_one_another_are_told(string attributes, string named, string expected) =>
        Assert.Equal(expected, await FindAsync(attributes, $"[ContainerService(\"catalog\"), {named}] public sealed class Catalog;"));

    [Theory]
    [InlineData("shop", "MGEN576 'shop/<name>'")]
    [InlineData("shop\", Layout = SecretLayout.EntryPerKey, RefreshInterval = \"1h", "MGEN576 'shop-<name>'")]
    [InlineData("/shop/live\", Layout = SecretLayout.EntryPerKey, RefreshInterval = \"1h", "MGEN576 '/shop/live/<name>'")]
    [InlineData("shop/", "")]
    [InlineData("shop-", "")]
    [InlineData("", "")]
    public async Task Prefix_that_runs_into_the_name_is_told(string prefix, string expected) => Assert.Equal(expected, await FindAsync($"SecretStore(\"vault\", RemoteKeyPrefix = \"{prefix}\")", Catalog));

    /// <summary>What is in k8s/custom is a source.</summary>
    [Theory]
    [InlineData("custom/a.yaml", "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: catalog-db}\n", "'mail'")]
    [InlineData("custom/a.yaml", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: catalog-db\ndata:\n  a: ENC[AES256_GCM,data:x]\nsops: {version: 3.9.0}\n", "'mail'")]
    [InlineData("custom/a.yaml", "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: external-secrets.io/v1\n    kind: ExternalSecret\n    metadata: {name: x}\n    spec: {target: {name: catalog-db}}\n", "'mail'")]
    [InlineData("custom/development/a.yaml", "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: catalog-db}\n", "'mail'")]
    [InlineData("custom/production/a.yaml", "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: catalog-db}\n", "'catalog-db', 'mail'")]
    [InlineData("custom/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: catalog-db, labels: {of: SealedSecret}}\n", "'catalog-db', 'mail'")]
    public async Task Secret_of_an_own_object_is_not_said_to_be_missing(string path, string text, string expected) => Assert.Equal(
        $"MGEN571 {expected} in the environment 'development'",
        await FindAsync("""SecretStore("vault", Environment = "production"), StoredSecret("catalog-db", Environment = "production")""", Catalog + """[BackingService("other", Image = "redis:8"), Env("A", "b", Environment = "development")] public sealed class Other;""", ("k8s/" + path, text)));

    [Fact]
    public async Task File_that_a_generator_of_the_user_decrypts_is_a_source() => Assert.Equal("MGEN571 'mail' in general (k8s/base)", await FindAsync(
        """SecretStore("vault", Environment = "production")""",
        Catalog,
        ("k8s/custom/kustomization.yaml", "kind: Kustomization\ngenerators: [ksops.yaml]\n"),
        ("k8s/custom/ksops.yaml", "apiVersion: viaduct.ai/v1\nkind: ksops\nmetadata: {name: secrets}\nfiles: [catalog-db.yaml]\n"),
        ("k8s/custom/catalog-db.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: catalog-db}\ndata: {a: \"ENC[x]\"}\nsops: {version: 3.9.0}\n")));

    [Fact]
    public async Task Secret_of_a_server_of_another_project_is_left_to_it_unless_it_is_declared()
    {
        var postgres = new UserProject("""
            using ManifestGen;
            [BackingService("postgres", Image = "postgres:17.6"), Port(5432), Volume("/var/lib/postgresql/data", Size = "1Gi"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")] public sealed class Postgres;
            """) { AssemblyName = "Data" };
        const string Orders = """[ContainerService("orders"), Port(8080), DependsOn(typeof(Postgres)), SecretEnv("A", Secret = "mail", Key = "a")] public sealed class Orders;""";
        UserProject Project(string attributes) => new($"using ManifestGen; [assembly: {attributes}] {Orders}")
        {
            References = [Generated.From(postgres).AsReference(inBuild: true)],
            Properties = new Dictionary<string, string> { ["_MgTargets"] = "kubernetes" },
        };

        static string Names(UserProject project) => string.Join(", ", YamlDocuments.Read(Generated.From(project).Files["k8s/external-secrets.yaml"]).Select(document => document["metadata"]!["name"]));

        Assert.Equal("mail", Names(Project("SecretStore(\"vault\")")));
        Assert.Equal("mail, postgres", Names(Project("SecretStore(\"vault\"), StoredSecret(\"postgres\")")));
        Assert.Equal("", await FindAsync(Project("SecretStore(\"vault\"), StoredSecret(\"postgres\")")));
        Assert.Equal("MGEN571 'mail' in general (k8s/base)", await FindAsync(Project("SecretStore(\"vault\", Environment = \"production\")")));
    }

    /// <summary>Where the server's own project generates nothing for it, whoever depends on it needs its Secret.</summary>
    [Theory]
    [InlineData(", Host = \"db.example.com\"", OutputKind.ConsoleApplication, "kubernetes")]
    [InlineData("", OutputKind.DynamicallyLinkedLibrary, "kubernetes")]
    [InlineData("", OutputKind.ConsoleApplication, "compose")]
    public void Secret_of_a_server_that_its_project_does_not_generate_comes_from_the_store(string host, OutputKind kind, string targets)
    {
        var data = new UserProject($"""
            using ManifestGen;
            [BackingService("postgres", Image = "postgres:17.6"{host}), Port(5432), Volume("/var/lib/postgresql/data", Size = "1Gi"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
            public sealed class Postgres;
            """) { AssemblyName = "Data", OutputKind = kind, Properties = new Dictionary<string, string> { ["_MgTargets"] = targets } };
        var project = new UserProject("""using ManifestGen; [assembly: SecretStore("vault")] [ContainerService("orders"), Port(8080), DependsOn(typeof(Postgres))] public sealed class Orders;""")
        {
            References = [Generated.From(data).AsReference(inBuild: true)],
            Properties = new Dictionary<string, string> { ["_MgTargets"] = "kubernetes" },
        };

        Assert.Equal("postgres", (string?)YamlDocuments.Read(Generated.From(project).Files["k8s/external-secrets.yaml"]).Single()["metadata"]!["name"]);
    }

    /// <summary>Each rule with the arguments of its message that tell its cases apart.</summary>
    private static Task<string> FindAsync(string attributes, string source, params (string Path, string Text)[] files) => FindAsync(new UserProject($"using ManifestGen; [assembly: {attributes}] {source}")
    {
        OwnFiles = files.ToDictionary(file => file.Path, file => file.Text),
        Properties = new Dictionary<string, string> { ["_MgTargets"] = "kubernetes" },
    });

    private static async Task<string> FindAsync(UserProject project)
    {
        var options = new AnalyzerOptions(project.AdditionalFiles, new BuildProperties(project.Properties));
        var found = await project.Compile().WithAnalyzers([new ServiceDeclarationAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return string.Join(", ", found.Where(IsOfStores).Select(Summary).Order(StringComparer.Ordinal));
    }

    private static bool IsOfStores(Diagnostic finding) => string.CompareOrdinal(finding.Id, "MGEN561") >= 0 && string.CompareOrdinal(finding.Id, "MGEN579") <= 0 && finding.Id.Length == "MGEN561".Length;

    private static string Summary(Diagnostic finding)
    {
        var message = finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        var told = finding.Id switch
        {
            "MGEN567" => Between(message, "because ", ": "),
            "MGEN571" => Between(message, message.Contains("Secrets '", StringComparison.Ordinal) ? "Secrets " : "Secret ", ", because"),
            "MGEN574" => Between(message, "read ", ", because"),
            "MGEN575" => Between(message, "same entry ", " of"),
            "MGEN576" => Between(message, "as in ", "\n"),
            "MGEN573" => Between(message, "used as ", ", but"),
            _ => "",
        };
        return $"{finding.Id} {told}".TrimEnd();
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..(text + '\n').IndexOf(end, from, StringComparison.Ordinal)];
    }
}
