using ManifestGen.Model;
using ManifestGen.Rendering.Docker;
using ManifestGen.Tasks.Manifests;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ManifestGen.Tasks;

/// <summary>
/// Tells the .NET SDK's container support what the attributes say about the image: the targets set its properties and items, where the project does not.
/// Runs only in a build that publishes a container.
/// </summary>
public sealed class DescribeContainer : ManifestGenTask
{
    /// <summary>The compiled assembly in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Whether the project names the image itself.</summary>
    public bool HasOwnName { get; set; }

    /// <summary>The image with its registry, such as <c>ghcr.io/acme/catalog</c>. Empty where the project declares no image.</summary>
    [Output]
    public string Name { get; set; } = "";

    /// <summary>The registry of the name; empty where it has none.</summary>
    [Output]
    public string Registry { get; set; } = "";

    /// <summary>The name without the registry.</summary>
    [Output]
    public string Repository { get; set; } = "";

    [Output]
    public string[] Tags { get; set; } = [];

    [Output]
    public string Title { get; set; } = "";

    /// <summary>The label of the version; empty where there are several tags.</summary>
    [Output]
    public string Version { get; set; } = "";

    [Output]
    public string User { get; set; } = "";

    /// <summary>A number, and <c>Type</c>: <c>tcp</c> or <c>udp</c>.</summary>
    [Output]
    public ITaskItem[] Ports { get; set; } = [];

    /// <summary>A name, and <c>Value</c>.</summary>
    [Output]
    public ITaskItem[] Variables { get; set; } = [];

    /// <summary>Whether the image has <c>appsettings.Development.json</c>.</summary>
    [Output]
    public bool HasDevelopmentSettings { get; set; }

    protected override IReadOnlyList<Problem> Run()
    {
        PayloadContent content;
        try
        {
            using var stream = File.OpenRead(FullPath(Assembly));
            content = PayloadReader.Read(stream);
        }
        catch (BadImageFormatException exception)
        {
            return [Problem.Error(ProblemCodes.Unreadable, Assembly, $"What the attributes say about the image cannot be read from the compiled assembly: {exception.Message} Rebuild the project.")];
        }

        if (content.Errors.Count > 0)
        {
            return [.. content.Errors.Select(error => Problem.Error(ProblemCodes.Blocked, ProjectFile, $"No image is published, because an engine would reject the declarations. {error}"))];
        }

        if (content.Image is null)
        {
            return content.DeclaresServices
                ? [Problem.Error(ProblemCodes.GeneratorDidNotRun, ProjectFile, "The compiler ran without ManifestGen's source generator, so what the attributes say about the image is not known. "
                    + "Look for a compiler warning (CS8785, CS9057 or CS8032). To publish an image without ManifestGen, set ManifestGenMode to None.")]
                : [];
        }

        var image = PublishedImage.Read(content.Image);
        Describe(image);
        return [.. Differences(image)];
    }

    private void Describe(PublishedImage image)
    {
        Name = image.Names[0];
        (Registry, Repository) = ImageReference.SplitRegistry(Name);
        Tags = [.. image.Tags];
        Title = image.Title;
        Version = image.Version;
        User = image.User;
        Ports = [.. image.Ports.Select(port => Item(port, '/', "Type"))];
        Variables = [.. image.Variables.Select(variable => Item(variable, '=', "Value"))];
        HasDevelopmentSettings = image.HasDevelopmentSettings;
    }

    private IEnumerable<Problem> Differences(PublishedImage image)
    {
        if (image.Folders.Count > 0)
        {
            yield return Problem.Warning(ProblemCodes.FolderNotInImage, ProjectFile,
                $"PublishContainer cannot create {string.Join(", ", image.Folders.Select(folder => $"'{folder}'"))}, at which Compose and Swarm mount a volume. The volume would belong to root, and user "
                + $"{image.User} could not write to it. Build the image with the Dockerfile, use a base image that has the folder, or deploy this image to Kubernetes only.");
        }

        if (image.Names.Count > 1 && !HasOwnName)
        {
            yield return Problem.Warning(ProblemCodes.SeveralImages, ProjectFile,
                $"PublishContainer publishes one image, '{image.Names[0]}', but the services of this project name several: {string.Join(", ", image.Names.Select(name => $"'{name}'"))}. "
                + "Declare the same [ContainerImage] for all of them, or publish once for each name with -p:ContainerRepository.");
        }
    }

    private static TaskItem Item(string text, char separator, string metadata)
    {
        var at = text.IndexOf(separator);
        var item = new TaskItem(text.Substring(0, at));
        item.SetMetadata(metadata, text.Substring(at + 1));
        return item;
    }
}
