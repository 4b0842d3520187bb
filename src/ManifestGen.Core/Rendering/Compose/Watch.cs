using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

/// <summary>
/// What <c>docker compose up --watch</c> does when a source file changes: it builds the image again and replaces the container. A running .NET program
/// takes no changed sources, and the image holds none.
/// </summary>
internal static class Watch
{
    /// <summary>Null for what is built from no sources here.</summary>
    public static YamlNode? Render(ProjectModel project) => !project.Targets.HasFlag(ManifestTargets.Docker) ? null : new YamlMap
    {
        {
            "watch", YamlList.Of(
            [
                .. project.SourceFolders.Select(folder => Rebuild(PathOf(folder, project), BuildOutputs)),
                .. project.SourceFiles.Select(file => Rebuild(PathOf(file, project), ignored: null)),
            ]).OrNull()
        },
    }.OrNull();

    // Built on the developer's machine, beside the sources; nothing of it gets into the image.
    private static YamlList BuildOutputs => ["**/bin/", "**/obj/"];

    private static YamlMap Rebuild(string path, YamlNode? ignored) => new() { { "action", "rebuild" }, { "path", path }, { "ignore", ignored } };

    private static string PathOf(string path, ProjectModel project) => path.Length == 0 ? project.ContextFromOutput : $"{project.ContextFromOutput}/{path}";
}
