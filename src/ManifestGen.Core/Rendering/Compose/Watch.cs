using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

/// <summary>
/// What <c>docker compose up --watch</c> does when a source file changes: it builds the image again and replaces the container. A running .NET program
/// takes no changed sources, and the image holds none. What <c>Dockerfile.dockerignore</c> leaves out, such as bin and obj, is not watched.
/// </summary>
internal static class Watch
{
    /// <summary>Null for what is built from no sources here.</summary>
    public static YamlNode? Render(ProjectModel project) => !project.Targets.HasFlag(ManifestTargets.Docker) ? null : new YamlMap
    {
        { "watch", YamlList.Of(project.SourceFolders.Concat(project.SourceFiles).Select(path => (YamlNode)Rebuild(path, project))).OrNull() },
    }.OrNull();

    private static YamlMap Rebuild(string path, ProjectModel project) => new()
    {
        { "action", "rebuild" },
        { "path", path.Length == 0 ? project.ContextFromOutput : $"{project.ContextFromOutput}/{path}" },
    };
}
