using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rendering.Compose;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Bake;

/// <summary>An image that is built: services of one project share it.</summary>
/// <param name="Name">The name of the target for the builder's machine.</param>
/// <param name="Project">The project that it is built from.</param>
/// <param name="Images">Its names.</param>
internal sealed record BakeTarget(string Name, ProjectModel Project, IReadOnlyList<ImageReference> Images)
{
    // A group. Kubernetes does not let a service have the name of the other one, default.
    private const string Taken = "release";

    public required string Context { get; init; }

    public required string Dockerfile { get; init; }

    public string ReleaseName => Name + "_release";

    public IReadOnlyList<string> Platforms => ImagePlatforms.Of(Project);

    /// <summary>Those of the application, in the order of its services.</summary>
    public static IReadOnlyList<BakeTarget> AllOf(ApplicationModel application) =>
    [
        .. from service in application.Written().Services
           where service.Backing is null
           let project = application.ProjectOf(service)
           where project.Targets.HasFlag(ManifestTargets.Docker) || project.ForeignDockerfile is not null
           let source = (YamlMap)BuildSource.Of(service, project)
           group (Service: service, Project: project) by (Context: FromRoot(application.Project, Text(source["context"])), Dockerfile: Text(source["dockerfile"])) into built
           let first = built.First()
           select new BakeTarget(
               first.Service.Name == Taken ? $"image_{first.Service.Name}" : first.Service.Name,
               first.Project,
               built.Select(one => ImageReference.Of(one.Service, one.Project)).GroupBy(image => image.ToString(), StringComparer.Ordinal).Select(same => same.First()).ToArray())
           {
               Context = built.Key.Context,
               Dockerfile = built.Key.Dockerfile,
           },
    ];

    // Bake takes paths from the folder in which it runs, and asks before it reads anything above that.
    private static string FromRoot(ProjectModel project, string path)
    {
        var folders = new List<string>();
        foreach (var segment in $"{project.OutputPath}/{path}".Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != "."))
        {
            if (segment == ".." && folders.Count > 0 && folders[folders.Count - 1] != "..")
            {
                folders.RemoveAt(folders.Count - 1);
            }
            else
            {
                folders.Add(segment);
            }
        }

        return folders.Count == 0 ? "." : string.Join("/", folders);
    }

    private static string Text(YamlNode? node) => ((YamlScalar)node!).Value;
}
