using System.Text.Json.Nodes;
using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>The runtime configuration of the health check, without which it would be no cheaper than a start of the service.</summary>
public sealed class ProbeConfigurationTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private const string File = "Catalog.probe.runtimeconfig.json";

    /// <summary>Characters that mean something to MSBuild, to the pattern that finds the settings, and to JSON.</summary>
    private const string Template = """
        { "configProperties": { "Text": "a;b%20c \"}\" \\ {", "System.GC.Concurrent": true, "System.Globalization.Invariant": false } }
        """;

    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Health_check_is_published_with_a_configuration_that_leaves_hooks_out()
    {
        CreateCatalog();
        _solution.Write("Catalog/runtimeconfig.template.json", Template);

        _solution.Build("Catalog").ShouldSucceed();
        _solution.Run("publish", "Catalog", "--output", "out", "-v:m").ShouldSucceed();

        Assert.Contains("\"--runtimeconfig\", \"" + File, _solution.Read("Catalog/compose.yaml"), StringComparison.Ordinal);
        Assert.True(_solution.Exists($"Catalog/bin/Debug/net10.0/{File}"));
        var (own, probe) = (Options("out/Catalog.runtimeconfig.json"), Options($"out/{File}"));
        Assert.Equal(own["frameworks"]!.ToJsonString(), probe["frameworks"]!.ToJsonString());
        var settings = probe["configProperties"]!.AsObject();
        Assert.False((bool)settings["System.StartupHookProvider.IsSupported"]!);
        Assert.False((bool)settings["System.GC.Server"]!);
        Assert.DoesNotContain("Text", settings);
    }

    [Fact]
    public void Program_that_brings_its_runtime_gets_none()
    {
        CreateCatalog("<PublishSelfContained>true</PublishSelfContained>");

        _solution.Build("Catalog").ShouldSucceed();

        Assert.DoesNotContain("--runtimeconfig", _solution.Read("Catalog/compose.yaml"), StringComparison.Ordinal);
        Assert.False(_solution.Exists($"Catalog/bin/Debug/net10.0/{File}"));
    }

    private void CreateCatalog(string properties = "")
    {
        _solution.WriteProject("Catalog/Catalog.csproj", properties, sdk: "Microsoft.NET.Sdk.Web");
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/CatalogService.cs", Sources.Service);
    }

    private JsonNode Options(string path) => JsonNode.Parse(_solution.Read(path))!["runtimeOptions"]!;
}
