using ManifestGen.Model;
using ManifestGen.Parsing;

namespace ManifestGen.Explanation;

/// <summary>What files have from the project rather than from attributes.</summary>
internal static class ProjectCauses
{
    private static readonly (string Text, Func<ProjectModel, ProjectModel> Change)[] Properties =
    [
        ("the project's AssemblyName", project => project with { AssemblyName = OtherValues.Of(project.AssemblyName) }),
        ("the project's TargetFramework", project => project with { FrameworkVersion = project.FrameworkVersion == "9.0" ? "8.0" : "9.0" }),
        ("the project's TargetFrameworks", project => project with { TargetFrameworks = default }),
        ("the project's SDK, Microsoft.NET.Sdk.Web or another", project => project with { IsAspNetCore = !project.IsAspNetCore }),
        ("the project's Version", project => project with { Version = OtherValues.Of(project.Version), HasOwnVersion = true }),
        ("the project file's path", project => project with { ProjectPath = Prefix(project.ProjectPath) }),
        ("the folder of the files (ManifestGenOutputDirectory)", project => project with { OutputPath = Prefix(project.OutputPath), ContextFromOutput = project.ContextFromOutput + "/.." }),
        ("the files that restore reads, of this project and those it references", project => project with { RestoreInputs = default, RestoreProperties = default }),
        ("the NuGet.config", project => project with { PackageFolders = default, NeedsNuGetSecret = false, NuGetVariables = default }),
        ("the folders of the sources", project => project with { SourceFolders = default, SourceFiles = default, NeededFiles = default, BuildOutputs = default }),
        ("the .dockerignore in the build context", project => project with { IgnoreRules = default }),
        ("the global.json in the build context", project => project with { SdkPin = null }),
        ("the project's labels and package properties", project => project with { Labels = default }),
        ("the project's RuntimeIdentifiers", project => project with { RuntimeIdentifiers = default }),
        ("the project's InvariantGlobalization", project => project with { IsInvariantGlobalization = !project.IsInvariantGlobalization }),
        ("ContainerFamily", project => project with { ContainerFamily = null }),
        ("ManifestGenBaseImage or ContainerBaseImage", project => project with { BaseImage = null }),
        ("ManifestGenSdkImage", project => project with { SdkImage = null }),
        ("the project's targets, which run Node.js", project => project with { NeedsNode = false, NeedsCorepack = false, NodeImage = null, ToolManifest = null }),
    ];

    public static IEnumerable<Cause> Of(DeclaredApplication application) => Properties
        .Select(property => new Cause(CauseKind.Project, property.Text, () => application.With(property.Change)))
        .Concat(application.Original.Project.ConfigFiles.Where(file => file.Text is not null).Select(file => new Cause(
            CauseKind.Value, $"the file {file.Path}", () => application.With(project => project with { ConfigFiles = project.ConfigFiles.Select(other => other == file ? Changed(file) : other).ToEquatableArray() }))));

    private static ProjectFileModel Changed(ProjectFileModel file) => file with { Text = string.Join("\n", file.Text!.Split('\n').Select(line => line.Length == 0 ? line : line + "x")) };

    private static string Prefix(string path) => path.Length == 0 ? "x" : "x/" + path;
}
