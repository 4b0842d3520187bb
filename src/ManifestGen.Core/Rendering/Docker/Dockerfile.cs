using System.Text;
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
        // Managed code is compiled for the target on the machine's own architecture; a native linker cannot do that.
        Line($"FROM {(_project.IsAot ? "" : "--platform=$BUILDPLATFORM ")}{BuildImage.Of(_project)} AS build");
        if (NamesArchitecture)
        {
            Line("ARG TARGETARCH");
        }

        Line("WORKDIR /source");
        Line();
        Lines(_copied.RestoreInstructions);
        Line(RestoreCommand.Of(_project, $"dotnet restore {ProjectPath}{Architecture}{(_project.IsLocked ? " --locked-mode" : "")}"));
        Line();
        Lines(_copied.SourceInstructions);
        Line($"{RestoreCommand.RunWithPackages}dotnet publish {ProjectPath} -c Release{Framework}{Architecture} --no-restore -o /app{WithoutSymbols}{EmptyFolder}");
    }

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
        var labels = ImageLabels.Of(application).Select(label => $"{label.Key}={DockerText.Quoted(label.Value)}").ToArray();
        if (labels.Length > 0)
        {
            Line("LABEL " + string.Join(" \\\n      ", labels));
        }
    }

    // Where services differ, each says its user where it is started.
    private string User
    {
        get
        {
            var users = application.BuiltServices.Select(service => service.Security.Container.UserAndGroup).Distinct(StringComparer.Ordinal).ToArray();
            return users.Length == 1 ? users[0] : new ContainerSecurityModel().UserAndGroup;
        }
    }

    private string ProjectPath => DockerText.ShellPath(_project.ProjectPath);

    // Publish does one framework; restore does all.
    private string Framework => _project.TargetFrameworks.Count > 0 ? " -f " + DockerText.ShellPath(_project.TargetFrameworks[0]) : "";

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
