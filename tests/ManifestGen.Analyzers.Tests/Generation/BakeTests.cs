using ManifestGen.Testing;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Generation;

/// <summary>The file from which Buildx builds all images.</summary>
public sealed class BakeTests
{
    private const string File = "docker-bake.hcl";

    private const string Services = """
        using ManifestGen;
        [ContainerService("catalog"), ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0"), Port(8080)] public sealed class Catalog;
        [BackingService("postgres", Image = "postgres:17.6"), Port(5432), Volume("/var/lib/postgresql/data", Size = "1Gi"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")] public sealed class Postgres;
        """;

    [Fact]
    public void Images_can_be_built_in_one_command() => Snapshot.Match(
        Bake(Services, ("_MgRuntimeIdentifiers", "linux-x64|linux-arm64|win-x64"), ("_MgContext", "project=src/Catalog/Catalog.csproj|output=src/Catalog|up=../..|nugetsecret=true|nugetvariable=FEED_TOKEN")), "hcl");

    [Fact]
    public void It_is_only_written_on_request() => Assert.DoesNotContain(File, Generated.From(new UserProject(Services)).Files.Keys);

    [Fact]
    public void Project_without_an_image_has_none() => Assert.DoesNotContain(
        File, Generated.From(new UserProject(Services[Services.IndexOf("[Backing", StringComparison.Ordinal)..].Insert(0, "using ManifestGen; ")) { Properties = new Dictionary<string, string> { ["_MgTargets"] = "bake|compose" } }).Files.Keys);

    [RequiresCommandFact("docker buildx version")]
    public void Buildx_reads_the_same_as_the_Dockerfile_says()
    {
        var printed = Print(Bake(Services, ("_MgContext", "project=src/Catalog/Catalog.csproj|output=src/Catalog|up=../..")), "default");

        Assert.Equal((".", "src/Catalog/Dockerfile", "ghcr.io/acme/catalog:1.4.0"), Of(printed, "catalog"));
        Assert.Null(printed["target"]!["catalog"]!["attest"]);
    }

    [RequiresCommandFact("docker buildx version")]
    public void Release_has_attestations_platforms_a_cache_and_the_tag_of_the_commit()
    {
        var target = Print(Bake(Services, ("_MgRuntimeIdentifiers", "linux-musl-x64|linux-musl-arm64")), "release", ("COMMIT", "abc1234"), ("VERSION", "1.5.0"))["target"]!["catalog_release"]!;

        Assert.Equal(["ghcr.io/acme/catalog:1.5.0", "ghcr.io/acme/catalog:abc1234"], target["tags"]!.Values<string>());
        Assert.Equal(["linux/amd64", "linux/arm64"], target["platforms"]!.Values<string>());
        Assert.Equal(["provenance", "sbom"], target["attest"]!.Select(attestation => (string?)attestation["type"]));
        Assert.Equal("registry", (string?)target["output"]![0]!["type"]);
        Assert.Equal("ghcr.io/acme/catalog:buildcache", (string?)target["cache-to"]![0]!["ref"]);
        Assert.Equal("1.5.0", (string?)target["args"]!["VERSION"]);
    }

    /// <summary>Whatever a folder or an image is called.</summary>
    [RequiresCommandTheory("docker buildx version")]
    [InlineData("src/a b")]
    [InlineData("src/${HOME}")]
    [InlineData("src/%{if true}")]
    [InlineData("src/ä$")]
    public void Name_of_a_folder_breaks_out_of_nothing(string folder)
    {
        var context = $"project={Encoded(folder)}/Catalog.csproj|output={Encoded(folder)}|up=../..";

        Assert.Equal($"{folder}/Dockerfile", Of(Print(Bake(Services, ("_MgContext", context)), "default"), "catalog").Dockerfile);
    }

    [RequiresCommandTheory("docker buildx version")]
    [InlineData("release", "image_release")]
    [InlineData("catalog", "catalog")]
    public void Service_may_have_the_name_of_a_group(string service, string target)
    {
        var text = Bake(Services.Replace("(\"catalog\")", $"(\"{service}\")", StringComparison.Ordinal));

        Assert.Equal([target], Print(text, "default")["group"]!["default"]!["targets"]!.Values<string>());
        Assert.NotNull(Print(text, "release")["target"]![target + "_release"]);
    }

    [Fact]
    public void Services_of_one_project_are_one_image()
    {
        var text = Bake("""
            using ManifestGen;
            [ContainerService("api"), ContainerImage("acme/shop", Tag = "1.0"), Port(8080)] public sealed class Api;
            [ContainerService("jobs"), Port(8081)] public sealed class Jobs;
            """);

        Assert.Single(text.Split('\n'), line => line.Contains("context =", StringComparison.Ordinal));
        Assert.Contains("group \"default\" {\n  targets = [\"api\"]\n}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void System_builds_the_images_of_its_projects()
    {
        var text = new UserSystem(
            """using ManifestGen; [assembly: Stack("shop", typeof(Orders))]""",
            ("Orders", """using ManifestGen; [ContainerService("orders"), ContainerImage("acme/orders", Tag = "2.0"), Port(8080)] public sealed class Orders;"""))
        {
            Targets = "compose|bake",
            MemberProperties = new Dictionary<string, string> { ["_MgTargets"] = "docker", ["_MgRuntimeIdentifiers"] = "linux-arm64" },
        }.Files[File];

        Assert.Contains("  context = \".\"\n  dockerfile = \"src/Orders/Dockerfile\"\n", text, StringComparison.Ordinal);
        Assert.Contains("platforms = [\"linux/arm64\"]", text, StringComparison.Ordinal);
    }

    private static (string? Context, string? Dockerfile, string? Tag) Of(JObject printed, string target)
    {
        var found = printed["target"]![target]!;
        return ((string?)found["context"], (string?)found["dockerfile"], (string?)found["tags"]![0]);
    }

    private static string Encoded(string text) => text.Replace("%", "%25", StringComparison.Ordinal);

    private static JObject Print(string text, string group, params (string Name, string Value)[] variables)
    {
        var folder = Directory.CreateTempSubdirectory("manifestgen-");
        try
        {
            var path = Path.Combine(folder.FullName, File);
            System.IO.File.WriteAllText(path, text);
            var arguments = variables.Select(variable => $"{variable.Name}={variable.Value}").Concat(["docker", "buildx", "bake", "--print", "--file", path, group]);
            return JObject.Parse(CommandLine.Run("env", arguments).MustSucceed().Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Bake(string source, params (string Name, string Value)[] properties)
    {
        var project = new UserProject(source) { Properties = properties.Append(("_MgTargets", "docker|bake")).ToDictionary(property => property.Item1, property => property.Item2) };
        var generated = Generated.From(project);
        Assert.Empty(generated.Errors);
        return generated.Files[File];
    }
}
