using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Tasks.Manifests;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Catalog;

/// <summary>Compose mounts the file of a secret with the owner and the mode that it has on the host, and the program is another user.</summary>
[Collection(CatalogImageCollection.Name)]
public sealed class SecretTests(CatalogImage image) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifestgen-");

    [RequiresCommandFact(Tools.Engine)]
    public void User_of_the_container_reads_a_secret_that_a_build_made_up()
    {
        const string Secret = "secrets/app/token";
        var path = Path.Combine(_folder.FullName, Secret);
        Assert.Empty(DevelopmentSecrets.Create(ManifestProject.At(Path.Combine(_folder.FullName, "App.csproj"), "."), [new PlacedFile(Secret, path, "")]));
        var file = Manifests.Render(new(
            new ProjectModel { AssemblyName = "App", ProjectPath = "App.csproj", Targets = ManifestTargets.Compose },
            EquatableArray.Of(new ServiceModel
            {
                ClassName = "App",
                Origin = Origin.Class,
                Name = "app",
                Image = new(Origin.Class, "mcr.microsoft.com/dotnet/runtime-deps", "10.0"),
                EntryPoint = EquatableArray.Of("sh", "-c", "id -u && cat /run/secrets/TOKEN"),
                SecretEnv = EquatableArray.Of(new SecretEnvModel(Origin.Class, "TOKEN", "app", "token")),
            }))).Single();
        var compose = Path.Combine(_folder.FullName, file.Path);
        File.WriteAllText(compose, file.Text);
        using var project = new ComposeProject(overrides: "services: {}", file: compose, service: "app");

        Assert.Equal($"10001\n{File.ReadAllText(path)}", project.Compose("run", "--rm", "--no-TTY", "app").MustSucceed().Output.Trim());
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Secret_that_only_its_owner_may_read_ends_the_program_which_names_file_and_command()
    {
        image.EnsureBuilt();
        var secret = Path.Combine(_folder.FullName, "connection-string");
        File.WriteAllText(secret, "Shelf=kitchen");
        CommandLine.Run("chmod", "600", secret).MustSucceed();
        using var project = new ComposeProject($$"""
            services: { catalog: { ports: !reset [] } }
            secrets: { catalog-db_connection-string: { file: "{{secret}}" } }
            """);

        var result = project.Compose("run", "--rm", "--no-TTY", "catalog");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The secret /run/secrets/ConnectionStrings__Catalog cannot be read by the container's user.", result.Error, StringComparison.Ordinal);
        Assert.Contains("run chmod a+r secrets/catalog-db/connection-string beside compose.yaml, and restart the container", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
