using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>Files of the projects, which both engines read from where they are.</summary>
/// <param name="application">All services.</param>
/// <param name="nameOf">What the file calls a config of a service, which is of a project.</param>
/// <param name="hasModes">Whether the engine gives a file a mode; Compose mounts it as it is.</param>
internal sealed class Configs(ApplicationModel application, Func<SourceFileModel, ServiceModel, ProjectModel, string> nameOf, bool hasModes)
{
    /// <summary>A service's list.</summary>
    public YamlNode? Mounts(ServiceModel service) => YamlList.Of(service.Configuration.SourceFiles
        .Select(file => MountedFile.Render(service, NameOf(file, service), file.Path, hasModes ? UnixMode.Parse(file.Mode) : null))).OrNull();

    /// <summary>The file's list of the configs of all services, by name.</summary>
    public YamlNode? Declarations()
    {
        var declarations = new YamlMap();
        var files =
            from service in application.Services
            from file in service.Configuration.SourceFiles
            select (Name: NameOf(file, service), Path: PathOf(file, service));
        foreach (var sameName in files.GroupBy(file => file.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            declarations.Add(sameName.Key, new YamlMap { { "file", sameName.First().Path } });
        }

        return declarations.OrNull();
    }

    private string NameOf(SourceFileModel file, ServiceModel service) => nameOf(file, service, application.ProjectOf(service));

    // From the folder of the file that is written, which is the project's unless the user has chosen another one, or the file is a system's.
    private string PathOf(SourceFileModel file, ServiceModel service)
    {
        var project = application.ProjectOf(service);
        if (service.Home is not null || project.OutputPath != project.ProjectFolder)
        {
            return string.Join("/", new[] { project.ContextFromOutput, project.ProjectFolder, file.Source }.Where(part => part.Length > 0));
        }

        return file.Source.StartsWith("../", StringComparison.Ordinal) ? file.Source : $"./{file.Source}";
    }
}
