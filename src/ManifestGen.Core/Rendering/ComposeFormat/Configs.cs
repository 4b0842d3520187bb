using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>Files of the project, which both engines read from where they are.</summary>
/// <param name="nameOf">What the file calls a config.</param>
/// <param name="hasModes">Whether the engine gives a file a mode; Compose mounts it as it is.</param>
internal sealed class Configs(Func<SourceFileModel, string> nameOf, bool hasModes)
{
    /// <summary>A service's list.</summary>
    public YamlNode? Mounts(ServiceModel service) => YamlList.Of(service.Configuration.SourceFiles
        .Select(file => MountedFile.Render(service, nameOf(file), file.Path, hasModes ? UnixMode.Parse(file.Mode) : null))).OrNull();

    /// <summary>The file's list of the configs of all services, by name.</summary>
    public YamlNode? Declarations(ApplicationModel application)
    {
        var declarations = new YamlMap();
        var files = application.Services.SelectMany(service => service.Configuration.SourceFiles);
        foreach (var sameName in files.GroupBy(nameOf).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            declarations.Add(sameName.Key, new YamlMap { { "file", PathOf(sameName.First(), application.Project) } });
        }

        return declarations.OrNull();
    }

    // From the folder of the file that is written, which is the project's unless the user has chosen another one.
    private static string PathOf(SourceFileModel file, ProjectModel project)
    {
        if (project.OutputPath != project.ProjectFolder)
        {
            return string.Join("/", new[] { project.ContextFromOutput, project.ProjectFolder, file.Source }.Where(part => part.Length > 0));
        }

        return file.Source.StartsWith("../", StringComparison.Ordinal) ? file.Source : $"./{file.Source}";
    }
}
