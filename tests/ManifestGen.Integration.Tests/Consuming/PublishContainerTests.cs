using System.Formats.Tar;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>An image of the SDK's own container support, which reads no Dockerfile, and agrees with it.</summary>
public sealed class PublishContainerTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Image_is_pushed_where_it_is_declared_and_is_that_of_the_Dockerfile()
    {
        using var registry = new LocalRegistry();
        CreateCatalog($"{registry.Host}/acme/catalog", $"<ManifestGenBaseImage>{registry.BaseImage}</ManifestGenBaseImage><Description>Sells; a=b: things</Description>");
        _solution.Build("Catalog").ShouldSucceed();

        // As in CI.
        _solution.Run("publish", "Catalog", "-t:PublishContainer", "-v:m", "-p:ManifestGenMode=Check").ShouldSucceed();

        Assert.Equal(["acme/catalog:1.4.0"], registry.Pushed);
        var image = registry.Configuration("acme/catalog:1.4.0");
        var dockerfile = _solution.Read("Catalog/Dockerfile");
        Assert.Contains($"FROM {registry.BaseImage} AS final", dockerfile, StringComparison.Ordinal);
        Assert.Equal(Line(dockerfile, "USER"), (string?)image["User"]);
        Assert.Equal(Line(dockerfile, "WORKDIR"), ((string)image["WorkingDir"]!).TrimEnd('/'));
        Assert.Equal(
            Line(dockerfile, "EXPOSE").Split(' ').Select(port => port.Contains('/', StringComparison.Ordinal) ? port : port + "/tcp"),
            image["ExposedPorts"]!.AsObject().Select(port => port.Key).OrderDescending(StringComparer.Ordinal));
        Assert.Equal("""["dotnet","Catalog.dll"]""", Line(dockerfile, "ENTRYPOINT").Replace(", ", ",", StringComparison.Ordinal));
        Assert.Equal("""["dotnet","/app/Catalog.dll"]""", image["Entrypoint"]!.ToJsonString());
        var labels = Regex.Matches(dockerfile, """(org\.[a-z.]+)="(?:\$\{VERSION:-)?([^"}]*)\}?"[ \n]""").ToDictionary(label => label.Groups[1].Value, label => label.Groups[2].Value);
        Assert.Equal(["org.opencontainers.image.description", "org.opencontainers.image.title", "org.opencontainers.image.version"], labels.Keys.Order(StringComparer.Ordinal));
        Assert.All(labels, label => Assert.Equal(label.Value, (string?)image["Labels"]![label.Key]));
        Assert.Contains("app/Catalog.dll", registry.Files("acme/catalog:1.4.0"));
        Assert.Contains("app/appsettings.json", registry.Files("acme/catalog:1.4.0"));
        Assert.DoesNotContain("app/appsettings.Development.json", registry.Files("acme/catalog:1.4.0"));
        Assert.True(_solution.Exists("Catalog/bin/Release/net10.0/publish/appsettings.Development.json"));
    }

    [Fact]
    public void Image_of_each_platform_has_the_user_ports_and_labels()
    {
        using var registry = new LocalRegistry();
        CreateCatalog($"{registry.Host}/acme/catalog", $"<ManifestGenBaseImage>{registry.BaseImage}</ManifestGenBaseImage><RuntimeIdentifiers>{LocalRegistry.Platform}</RuntimeIdentifiers>");

        _solution.Run("publish", "Catalog", "-t:PublishContainer", "-v:m").ShouldSucceed();

        Assert.Contains("acme/catalog:1.4.0", registry.Pushed);
        var image = registry.Configuration("acme/catalog:1.4.0-" + LocalRegistry.Platform);
        Assert.Equal("10001:10001", (string?)image["User"]);
        Assert.Equal(["5353/udp", "8080/tcp"], image["ExposedPorts"]!.AsObject().Select(port => port.Key).Order(StringComparer.Ordinal));
        Assert.Equal("""["dotnet","/app/Catalog.dll"]""", image["Entrypoint"]!.ToJsonString());
        Assert.Equal("1.4.0", (string?)image["Labels"]!["org.opencontainers.image.version"]);
        Assert.Equal("catalog", (string?)image["Labels"]!["org.opencontainers.image.title"]);
        Assert.DoesNotContain("app/appsettings.Development.json", registry.Files("acme/catalog:1.4.0-" + LocalRegistry.Platform));
    }

    [Theory]
    [InlineData("<ContainerFamily>alpine</ContainerFamily>")]
    [InlineData("<PublishSelfContained>true</PublishSelfContained>")]
    [InlineData("<PublishSingleFile>true</PublishSingleFile><RuntimeIdentifier>linux-x64</RuntimeIdentifier><SelfContained>false</SelfContained>")]
    public void Base_image_and_program_are_those_of_the_Dockerfile(string properties)
    {
        CreateCatalog("ghcr.io/acme/catalog", properties);

        var output = _solution.Run("msbuild", "Catalog", "-restore", "-t:Build;ComputeContainerConfig", "-v:q", "-p:ContainerRuntimeIdentifier=linux-x64", "-getProperty:ContainerBaseImage", "-getItem:ContainerAppCommand").ShouldSucceed().Output;

        var said = Json(output);
        var dockerfile = _solution.Read("Catalog/Dockerfile");
        Assert.Contains($"FROM {(string?)said["Properties"]!["ContainerBaseImage"]} AS final", dockerfile, StringComparison.Ordinal);
        Assert.Equal(
            JsonNode.Parse(Line(dockerfile, "ENTRYPOINT"))!.AsArray().Select(part => ((string)part!).Replace("./", "", StringComparison.Ordinal)),
            Items(said, "ContainerAppCommand").Select(part => part.Replace("/app/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Archive_holds_the_full_name_that_the_manifests_use()
    {
        using var registry = new LocalRegistry();
        CreateCatalog("ghcr.io/acme/catalog", $"<ContainerBaseImage>{registry.BaseImage}</ContainerBaseImage>");

        _solution.Run("publish", "Catalog", "-t:PublishContainer", "-v:m", "-p:ContainerArchiveOutputPath=" + _solution.PathOf("image.tar")).ShouldSucceed();

        Assert.Contains("\"ghcr.io/acme/catalog:1.4.0\"", Manifest(_solution.PathOf("image.tar")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_project_says_itself_wins()
    {
        CreateCatalog("ghcr.io/acme/catalog", """
            <ContainerRepository>mine</ContainerRepository>
            <ContainerImageTags>a;b</ContainerImageTags>
            <ContainerUser>app</ContainerUser>
            <ContainerTitle>Mine</ContainerTitle>
            """, """<ContainerLabel Include="org.opencontainers.image.version" Value="7" />""");

        var said = Said();

        Assert.Equal(["mine", "", "", "app", "Mine"],
            new[] { "ContainerRepository", "ContainerRegistry", "ContainerImageTag", "ContainerUser", "ContainerTitle" }.Select(name => (string)said["Properties"]![name]!));
        Assert.Equal(["a", "b"], Items(said, "ContainerImageTags"));
        var version = said["Items"]!["ContainerLabel"]!.AsArray().Where(label => (string?)label!["Identity"] == "org.opencontainers.image.version");
        Assert.Equal("7", (string?)Assert.Single(version)!["Value"]);
    }

    [Fact]
    public void Mode_None_leaves_the_image_to_the_SDK()
    {
        CreateCatalog("ghcr.io/acme/catalog");

        var said = Said("-p:ManifestGenMode=None");

        Assert.Equal(["catalog", "", "latest"], new[] { "ContainerRepository", "ContainerRegistry", "ContainerImageTag" }.Select(name => (string)said["Properties"]![name]!));
        Assert.Empty(Items(said, "ContainerPort"));
    }

    [Fact]
    public void Plain_publish_does_not_ask_about_the_image()
    {
        CreateCatalog("ghcr.io/acme/catalog");

        var output = _solution.Run("publish", "Catalog", "-v:d", "-tl:off").ShouldSucceed().Output;

        Assert.Contains("_MgPublishProbeConfiguration", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"DescribeContainer\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Target \"_MgDescribeContainer\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_SDK_cannot_put_into_an_image_is_said()
    {
        CreateCatalog("ghcr.io/acme/catalog");
        _solution.Write("Catalog/WorkerService.cs", """
            using ManifestGen;

            [ContainerService("worker", Arguments = ["--worker"])]
            [ContainerImage("ghcr.io/acme/worker", Tag = "1.4.0")]
            [Volume("/data", Size = "1Gi")]
            internal sealed class WorkerService;
            """);

        var result = _solution.Run("publish", "Catalog", "-t:ComputeContainerConfig", "-v:m", "-tl:off");

        Assert.Contains("'/data'", result.ShouldWarnOf("MGEN1086"), StringComparison.Ordinal);
        Assert.Contains("'ghcr.io/acme/catalog', 'ghcr.io/acme/worker'", result.ShouldWarnOf("MGEN1087"), StringComparison.Ordinal);
    }

    [Fact]
    public void Declaration_that_an_engine_rejects_publishes_no_image()
    {
        _solution.WriteProject("App/App.csproj");
        _solution.Write("App/Program.cs", Sources.Program);
        _solution.Write("App/Payload.cs", Sources.Blocked("MGEN101: Port 70000 is not valid."));

        var error = _solution.Run("publish", "App", "-t:PublishContainer", "-v:m", "-tl:off").ShouldFailWith("MGEN1006");

        Assert.Contains("Port 70000", error, StringComparison.Ordinal);
    }

    private void CreateCatalog(string image, string properties = "", string items = "")
    {
        _solution.WriteProject("Catalog/Catalog.csproj", properties, items, sdk: "Microsoft.NET.Sdk.Web");
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/appsettings.json", "{}");
        _solution.Write("Catalog/appsettings.Development.json", "{}");
        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith("""[Port(5353, Name = "dns", Protocol = PortProtocol.Udp)]""")
            .Replace("ghcr.io/acme/catalog", image, StringComparison.Ordinal)
            .Replace("[Port(8080)]", """[Port(8080, Name = "http")]""", StringComparison.Ordinal));
    }

    /// <summary>What the SDK's targets would make the image of.</summary>
    private JsonNode Said(params string[] arguments)
    {
        var output = _solution.Run([
            "publish", "Catalog", "-t:ComputeContainerConfig", "-v:q", .. arguments,
            "-getProperty:ContainerRegistry,ContainerRepository,ContainerImageTag,ContainerUser,ContainerTitle,ContainerAppCommandInstruction",
            "-getItem:ContainerPort,ContainerImageTags,ContainerLabel,ContainerAppCommand,ContainerEnvironmentVariables"]).ShouldSucceed().Output;
        return Json(output);
    }

    // Warnings come after what was asked for.
    private static JsonNode Json(string output) => JsonNode.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..(output.LastIndexOf("\n}", StringComparison.Ordinal) + 2)])!;

    private static IEnumerable<string> Items(JsonNode said, string name) => said["Items"]![name]!.AsArray().Select(item => (string)item!["Identity"]!);

    private static string Line(string dockerfile, string instruction) =>
        dockerfile[dockerfile.IndexOf(" AS final", StringComparison.Ordinal)..].Split('\n').Single(line => line.StartsWith(instruction + " ", StringComparison.Ordinal))[(instruction.Length + 1)..];

    private static string Manifest(string archive)
    {
        using var content = File.OpenRead(archive);
        using var tar = new TarReader(content);
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.Name == "manifest.json")
            {
                using var reader = new StreamReader(entry.DataStream!);
                return reader.ReadToEnd();
            }
        }

        return "";
    }
}
