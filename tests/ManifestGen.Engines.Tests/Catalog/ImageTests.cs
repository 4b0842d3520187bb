using System.Text.Json.Nodes;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Catalog;

/// <summary>The image that the committed Dockerfile builds.</summary>
[Collection(CatalogImageCollection.Name)]
public sealed class ImageTests(CatalogImage image)
{
    [RequiresCommandFact(Tools.Engine)]
    public void It_runs_as_a_numeric_user_that_is_not_root() => Assert.Equal("10001:10001", (string?)Config()["User"]);

    [RequiresCommandFact(Tools.Engine)]
    public void It_starts_the_program_without_a_shell()
    {
        Assert.Equal(["dotnet", "Catalog.dll"], Config()["Entrypoint"]!.AsArray().Select(argument => (string)argument!));
        Assert.Equal("/app", (string?)Config()["WorkingDir"]);
    }

    [RequiresCommandFact(Tools.Engine)]
    public void It_says_what_it_is()
    {
        Assert.Equal("catalog", (string?)Config()["Labels"]!["org.opencontainers.image.title"]);
        Assert.Equal("1.4.0", (string?)Config()["Labels"]!["org.opencontainers.image.version"]);
    }

    [RequiresCommandFact(Tools.Engine)]
    public void It_exposes_the_declared_port_only() => Assert.Equal(["8080/tcp"], Config()["ExposedPorts"]!.AsObject().Select(port => port.Key));

    [RequiresCommandFact(Tools.Engine)]
    public void It_has_no_shell()
    {
        image.EnsureBuilt();

        Assert.Equal(127, Docker.Run("run", "--rm", "--entrypoint", "/bin/sh", CatalogImage.Name, "-c", "true").ExitCode);
    }

    [RequiresCommandFact(Tools.Engine)]
    public void It_holds_the_program_only()
    {
        image.EnsureBuilt();
        var copy = Directory.CreateTempSubdirectory("manifestgen-");
        var container = Docker.Ask("create", CatalogImage.Name);
        try
        {
            Docker.Run("cp", $"{container}:/app", copy.FullName).MustSucceed();
            var files = Directory.GetFiles(copy.FullName, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();

            Assert.Contains("Catalog.dll", files);
            Assert.DoesNotContain(files, file => file is "connection-string" or "Dockerfile" || Path.GetExtension(file) is ".cs" or ".csproj" or ".yaml");
        }
        finally
        {
            Docker.Run("rm", container);
            copy.Delete(recursive: true);
        }
    }

    private JsonNode Config()
    {
        image.EnsureBuilt();
        return JsonNode.Parse(Docker.Ask("image", "inspect", CatalogImage.Name))![0]!["Config"]!;
    }
}
