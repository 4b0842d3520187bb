using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Building;

/// <summary>A project of a test, with the Dockerfile that is rendered for it, and a cache of packages that no other build has.</summary>
internal sealed class BuiltProject : IDisposable
{
    private readonly string _name = $"manifestgen-{Guid.NewGuid():N}";

    /// <param name="project">What is known of it. Its name is <c>App</c>, and its folder the context's root.</param>
    /// <param name="files">Path and text.</param>
    public BuiltProject(ProjectModel project, params (string Path, string Text)[] files)
    {
        Root = Directory.CreateTempSubdirectory("manifestgen-build-").FullName;
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }

        var service = new ServiceModel { ClassName = "AppService", Origin = new(0), Name = "app" };
        var unpacks = project is { IsSingleFile: true, ExtractsItself: true };
        var application = new ApplicationModel(project, EquatableArray.Of(unpacks ? service with { Storage = service.Storage.WithBundle() } : service));
        foreach (var file in Manifests.Render(application).Where(file => file.Path.StartsWith("Dockerfile", StringComparison.Ordinal)))
        {
            Write(file.Path, file.Text.Replace("id=nuget,", $"id={_name},", StringComparison.Ordinal));
        }
    }

    public static ProjectModel Console { get; } = new() { AssemblyName = "App", ProjectPath = "App.csproj", SourceFolders = EquatableArray.Of(""), Version = "2.3.4" };

    public static ProjectModel Web { get; } = Console with { IsAspNetCore = true };

    public string Root { get; }

    public string Image => _name;

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public CommandResult Build(params string[] arguments) =>
        Docker.Run(["build", "--network=host", "--progress=plain", "--tag", _name, "--file", Path.Combine(Root, "Dockerfile"), .. arguments, Root]);

    /// <summary>What the program writes when it runs as the files have it run.</summary>
    public string Run(params string[] options) =>
        Docker.Run(["run", "--rm", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges", .. options, _name]).MustSucceed().Output.Trim();

    /// <summary>The files in the image's folder of the program, relative to it.</summary>
    public IReadOnlyList<string> Files()
    {
        var copy = Directory.CreateTempSubdirectory("manifestgen-");
        var container = Docker.Ask("create", _name);
        try
        {
            Docker.Run("cp", $"{container}:/app", copy.FullName).MustSucceed();
            return [.. Directory.GetFiles(copy.FullName, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Path.Combine(copy.FullName, "app"), path)).Order(StringComparer.Ordinal)];
        }
        finally
        {
            Docker.Run("rm", container);
            copy.Delete(recursive: true);
        }
    }

    /// <summary>Removes the cache of packages, and no layer: as an engine does after two days, and as a CI that keeps layers only.</summary>
    public void ForgetPackages()
    {
        Docker.Run("builder", "prune", "--force", "--filter", $"description~={_name}").MustSucceed();
        Assert.DoesNotContain(_name, Docker.Run("buildx", "du", "--verbose").MustSucceed().Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Docker.Run("image", "rm", "--force", _name);
        Docker.Run("builder", "prune", "--force", "--filter", $"description~={_name}");
        Directory.Delete(Root, recursive: true);
    }
}
