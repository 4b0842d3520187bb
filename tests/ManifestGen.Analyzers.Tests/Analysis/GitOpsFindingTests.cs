using System.Globalization;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>What is said of the tool that applies the files, and what is not.</summary>
public sealed class GitOpsFindingTests
{
    private const string Url = "https://git.example.com/acme/shop.git";

    private const string Catalog = """[ContainerService("catalog"), Port(8080)] public sealed class Catalog;""";

    private const string Environments = """[ContainerService("catalog"), Port(8080), Replicas(2, Environment = "staging"), Replicas(3, Environment = "production")] public sealed class Catalog;""";

    [Theory]
    [InlineData("https://github.com/acme/shop", "")]
    [InlineData("https://git.example.com:8443/acme/my%20shop.git", "")]
    [InlineData("ssh://git@git.example.com:2222/acme/shop.git", "")]
    [InlineData("https://dev.azure.com/acme/shop/_git/shop", "")]
    [InlineData("https://acme@dev.azure.com/acme/shop/_git/shop", "MGEN1090")]
    [InlineData("https://user:hunter2@git.example.com/acme/shop.git", "MGEN1090")]
    [InlineData("ssh://git:hunter2@git.example.com/acme/shop.git", "MGEN1090")]
    [InlineData("git@git.example.com:acme/shop.git", "MGEN1090")]
    [InlineData("https://[2001:db8::1]:8443/acme/shop.git", "")]
    [InlineData("https://git.example.com:99999/acme/shop.git", "MGEN1090")]
    [InlineData("https://git.example.com/../shop.git", "MGEN1090")]
    [InlineData("https://-/acme/shop.git", "MGEN1090")]
    [InlineData("git.example.com/acme/shop", "MGEN1090")]
    [InlineData("file:///srv/shop.git", "MGEN1090")]
    [InlineData("https://git.example.com", "MGEN1090")]
    [InlineData("https://git.example.com/acme/shop.git\\nkind: Secret", "MGEN1090")]
    [InlineData("", "MGEN1090")]
    public async Task Repository_is_a_URL_without_a_password(string url, string expected) =>
        Assert.Equal(expected, await IdsAsync($"GitOps(GitOpsTool.ArgoCd, Repository = \"{url}\", Path = \".\")", Catalog));

    [Fact]
    public async Task Password_of_the_repository_is_not_in_the_message()
    {
        var found = await FindAsync("""GitOps(GitOpsTool.Flux, Repository = "https://user:hunter2@git.example.com/acme/shop.git", Path = ".")""", Catalog);

        Assert.DoesNotContain("hunter2", found, StringComparison.Ordinal);
        Assert.Contains("https://…@git.example.com/acme/shop.git", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Path = \"src/Catalog\"", "")]
    [InlineData("Path = \"src/My App/C++\"", "")]
    [InlineData("Path = \"src//a\"", "MGEN1093")]
    [InlineData("Path = \"src\\\\a\"", "MGEN1093")]
    [InlineData("Path = \"/src\"", "MGEN1093")]
    [InlineData("Path = \"../src\"", "MGEN1093")]
    [InlineData("Path = \"\"", "MGEN1093")]
    [InlineData("Path = \".\", Revision = \"release/1.x\"", "")]
    [InlineData("Path = \".\", Revision = \"a b\"", "MGEN1093")]
    [InlineData("Path = \".\", Revision = \"a..b\"", "MGEN1093")]
    [InlineData("Path = \".\", Revision = \"-f\"", "MGEN1093")]
    [InlineData("Path = \".\", Revision = \"HEAD\"", "MGEN1093")]
    [InlineData("Path = \".\", Revision = \"abc1234\"", "MGEN1093")]
    [InlineData("Path = \".\", AutoSync = false, Prune = true", "MGEN1096")]
    [InlineData("Path = \".\", Revision = \"\"", "MGEN1093")]
    [InlineData("Path = \".\", Name = \"Shop\"", "MGEN1093")]
    [InlineData("Path = \".\", Name = \"../shop\"", "MGEN1093")]
    [InlineData("Path = \".\", Namespace = \"a.b\"", "MGEN1093")]
    [InlineData("Path = \".\", Cluster = \"\"", "MGEN1093")]
    [InlineData("Path = \".\", Secret = \"shop\"", "MGEN1096")]
    [InlineData("Path = \".\", AutoSync = true", "")]
    public async Task Texts_are_checked(string arguments, string expected) => Assert.Equal(expected, await IdsAsync($"GitOps(GitOpsTool.ArgoCd, Repository = \"{Url}\", {arguments})", Catalog));

    [Theory]
    [InlineData("Project = \"shop\"", "MGEN1096")]
    [InlineData("Cluster = \"eu\"", "MGEN1096")]
    [InlineData("AutoSync = false", "MGEN1096")]
    [InlineData("Secret = \"shop-git\", DecryptionSecret = \"age\", Prune = false", "")]
    public async Task Setting_of_Argo_CD_does_nothing_for_Flux(string arguments, string expected) => Assert.Equal(expected, await IdsAsync($"GitOps(GitOpsTool.Flux, Repository = \"{Url}\", Path = \".\", {arguments})", Catalog));

    [Fact]
    public async Task Tool_that_does_not_exist_is_named() => Assert.Equal("MGEN014", await IdsAsync($"GitOps((GitOpsTool)7, Repository = \"{Url}\", Path = \".\")", Catalog));

    [Theory]
    [InlineData("GitOps(GitOpsTool.Flux)", "MGEN1091, MGEN1092")]
    [InlineData("GitOps(GitOpsTool.ArgoCd), GitOps(GitOpsTool.Flux)", "MGEN1094")]
    [InlineData($"GitOps(GitOpsTool.ArgoCd, Repository = \"{Url}\", Path = \".\"), GitOps(GitOpsTool.Flux, Environment = \"production\")", "")]
    [InlineData($"GitOps(GitOpsTool.ArgoCd, Repository = \"{Url}\", Path = \".\", Environment = \"production\")", "")]
    [InlineData($"GitOps(GitOpsTool.Flux, Repository = \"{Url}\", Environment = \"production\"), GitOps(GitOpsTool.Flux, Path = \".\", Environment = \"staging\")", "MGEN1091, MGEN1092")]
    [InlineData($"GitOps(GitOpsTool.ArgoCd, Repository = \"{Url}\", Path = \".\"), GitOps(GitOpsTool.ArgoCd, Name = \"a\", Cluster = \"live\", Environment = \"production\"), GitOps(GitOpsTool.ArgoCd, Name = \"a\", Environment = \"staging\")", "MGEN1098")]
    [InlineData($"GitOps(GitOpsTool.ArgoCd, Repository = \"{Url}\", Path = \".\", Name = \"a\"), GitOps(GitOpsTool.ArgoCd, Name = \"a-staging\", Cluster = \"live\", Environment = \"production\")", "MGEN1098")]
    public async Task What_is_missing_is_reported_where_it_is_declared(string attributes, string expected) => Assert.Equal(expected, await IdsAsync(attributes, Environments));

    /// <summary>Two Applications of the same objects change the replicas to and fro for ever.</summary>
    [Theory]
    [InlineData($"GitOps(GitOpsTool.ArgoCd, Repository = \"{Url}\", Path = \".\")", "MGEN1099")]
    [InlineData($"GitOps(GitOpsTool.ArgoCd, Repository = \"{Url}\", Path = \".\"), GitOps(GitOpsTool.ArgoCd, Cluster = \"live\", Environment = \"production\")", "")]
    [InlineData($"KubernetesNamespace(\"live\", Environment = \"production\"), GitOps(GitOpsTool.ArgoCd, Repository = \"{Url}\", Path = \".\")", "")]
    [InlineData($"GitOps(GitOpsTool.Flux, Repository = \"{Url}\", Path = \".\")", "")]
    public async Task Two_environments_are_not_deployed_to_one_place(string attributes, string expected) => Assert.Equal(expected, await IdsAsync(attributes, Environments));

    [Theory]
    [InlineData("""[assembly: KubernetesNamespace("live", Environment = "production")]""", "Argo CD does not know the namespace of the objects in the environment 'staging': declare [assembly: KubernetesNamespace]")]
    [InlineData("", "Argo CD does not know the namespace of the objects: declare [assembly: KubernetesNamespace]")]
    public async Task Namespace_must_be_known(string @namespace, string expected) =>
        Assert.Equal("MGEN1095: " + expected, await FindAsync(new UserProject($"using ManifestGen; {@namespace} [assembly: GitOps(GitOpsTool.ArgoCd, Repository = \"{Url}\", Path = \".\")] {Environments}")));

    [Theory]
    [InlineData("docker|compose", "MGEN1097")]
    [InlineData("kubernetes", "")]
    [InlineData("compose|kubernetes", "MGEN1097")]
    public async Task Targets_that_do_not_read_it_are_named(string targets, string expected) => Assert.Equal(expected, string.Join(", ", (await FindAsync(
        new UserProject($"using ManifestGen; [assembly: KubernetesNamespace(\"shop\"), GitOps(GitOpsTool.ArgoCd, Repository = \"{Url}\", Path = \".\")] {Catalog}") { Properties = new Dictionary<string, string> { ["_MgTargets"] = targets } }))
        .Split('\n').Select(line => line.Split(':')[0]).Where(id => id.Length > 0)));

    private static async Task<string> IdsAsync(string attributes, string source) => string.Join(", ", (await FindAsync(attributes, source)).Split('\n').Select(line => line.Split(':')[0]).Distinct());

    private static Task<string> FindAsync(string attributes, string source) => FindAsync(new UserProject($"using ManifestGen; [assembly: KubernetesNamespace(\"shop\")] [assembly: {attributes}] {source}")
    {
        Properties = new Dictionary<string, string> { ["_MgTargets"] = "kubernetes" },
    });

    private static async Task<string> FindAsync(UserProject project)
    {
        var properties = project.Properties.Count == 0 ? new Dictionary<string, string> { ["_MgTargets"] = "kubernetes" } : project.Properties;
        var options = new AnalyzerOptions(project.AdditionalFiles, new BuildProperties(properties));
        var found = await project.Compile().WithAnalyzers([new ServiceDeclarationAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return string.Join('\n', found.Where(finding => finding.Id.StartsWith("MGEN109", StringComparison.Ordinal) || finding.Id == "MGEN014")
            .Select(finding => $"{finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal));
    }
}
