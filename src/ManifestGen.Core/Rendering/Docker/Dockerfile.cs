using System.Text;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Docker;

/// <summary>The Dockerfile of a project. All its services share the image; what differs, their arguments, is said where they are started.</summary>
internal sealed class Dockerfile(ApplicationModel application)
{
    private readonly ProjectModel _project = application.Project;
    private readonly CopiedFiles _copied = new(application.Project);
    private readonly IReadOnlyList<string> _mountPoints = MountPoints.Of(application);
    private readonly StringBuilder _text = new();

    public static string Render(ApplicationModel application) => new Dockerfile(application).Render();

    private string Render()
    {
        Line("# " + OwnerHeader.For(application.BuiltServices.Select(service => service.ClassName), _project.ProjectFileName));
        WriteBuildStage();
        Line();
        WriteFinalStage();
        return _text.ToString();
    }

    private void WriteBuildStage()
    {
        var node = NodeImage.Of(_project);
        if (node is not null)
        {
            Line($"FROM {Platform}{node} AS node");
            Line();
        }

        // Managed code is compiled for the target on the machine's own architecture; a native linker cannot do that.
        Line($"FROM {Platform}{BuildImage.Of(_project)} AS build");
        if (NamesArchitecture)
        {
            Line("ARG TARGETARCH");
        }

        Line(RestoreCommand.Environment);
        Line("WORKDIR /source");
        Line();
        Lines(NodeImage.Folders.Where(_ => node is not null).Select(folder => $"COPY --link --from=node {folder} {folder}"));
        Lines(_copied.RestoreInstructions);
        Line(RestoreCommand.Of(_project, $"dotnet restore {ProjectPath} -p:Configuration=Release{RestoreOptions}"));
        Line();
        Lines(_copied.SourceInstructions);
        Line("ARG " + ImageVersion.Argument);
        Line(RestoreCommand.Of(
            _project,
            [
                .. node is not null && _project.NeedsCorepack ? ["corepack enable"] : Array.Empty<string>(),
                .. _project.ToolManifest is { } manifest ? ["dotnet tool restore --tool-manifest " + DockerText.ShellPath(manifest)] : Array.Empty<string>(),
                $"dotnet publish {ProjectPath} -c Release{Framework}{RestoreOptions} -o /app{ImageVersion.OptionFor(_project)}{WithoutSymbols}{EmptyFolder}",
            ]));
    }

    private string Platform => _project.IsAot ? "" : "--platform=$BUILDPLATFORM ";

    private void WriteMountPoints()
    {
        foreach (var path in _mountPoints)
        {
            Line(DockerText.CopyForUser(MountPoints.EmptyFolder, path, User));
        }
    }

    private void WriteFinalStage()
    {
        Line($"FROM {BaseImage.Of(_project)} AS final");
        WriteLabels();
        Lines(FinalStage.VariablesOf(_project).Select(variable => $"ENV {variable.Name}={variable.Value}"));

        Line("WORKDIR /app");
        Line("COPY --link --from=build /app .");
        WriteMountPoints();
        var ports = application.BuiltServices.SelectMany(service => service.Ports).Select(PortText).Distinct(StringComparer.Ordinal).ToArray();
        if (ports.Length > 0)
        {
            Line("EXPOSE " + string.Join(" ", ports));
        }

        Line("USER " + User);
        Line("ENTRYPOINT " + DockerText.Json(_project.EntryPoint));
    }

    private void WriteLabels()
    {
        var followsVersion = ImageLabels.FollowsVersion(application);
        var labels = ImageLabels.Of(application)
            .Select(label => $"{label.Key}={(followsVersion && label.Key == ImageLabels.Version ? ImageVersion.OrElse(label.Value) : DockerText.Quoted(label.Value))}")
            .ToArray();
        if (followsVersion)
        {
            Line("ARG " + ImageVersion.Argument);
        }

        if (labels.Length > 0)
        {
            Line("LABEL " + string.Join(" \\\n      ", labels));
        }
    }

    private string User => FinalStage.UserOf(application);

    private string ProjectPath => DockerText.ShellPath(_project.ProjectPath);

    // Publish does one framework; restore does all.
    private string Framework => _project.TargetFrameworks.Count > 0 ? " -f " + DockerText.ShellPath(_project.TargetFrameworks[0]) : "";

    // Publish restores again: only with the same options it finds everything done.
    private string RestoreOptions =>
        Architecture + (_project.IsLocked ? " -p:RestoreLockedMode=true" : "") + string.Concat(_project.RestoreProperties.Select(property => " " + DockerText.ShellOption($"-p:{property.Name}=", property.Value)));

    private string Architecture => NamesArchitecture ? " -a $TARGETARCH" : "";

    // NuGet refuses a lock file that was made without a runtime identifier when one is given (NU1004). A program that needs none is portable then.
    private bool NamesArchitecture => !_project.IsLocked || _project.RuntimeIdentifiers.Count > 0 || _project.IsSelfContained || _project.IsAot || _project.IsSingleFile;

    // As large as the program itself.
    private string WithoutSymbols => _project.IsAot ? " \\\n    && rm -f /app/*.dbg" : "";

    // In the same instruction, which saves a layer.
    private string EmptyFolder => _mountPoints.Count > 0 ? " \\\n    && mkdir " + MountPoints.EmptyFolder : "";

    private static string PortText(PortModel port) => port.Protocol == PortProtocol.Udp ? $"{port.Number}/udp" : $"{port.Number}";

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    private void Line(string line = "") => _text.Append(line).Append('\n');
}
