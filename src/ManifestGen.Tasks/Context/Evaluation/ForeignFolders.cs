using ManifestGen.Tasks.Files;
using Microsoft.Build.Evaluation;

namespace ManifestGen.Tasks.Context.Evaluation;

/// <summary>The folders whose files the image has, or makes, by itself: those of the SDK, of restored packages, and of what a build generates.</summary>
public sealed class ForeignFolders
{
    private static readonly string[] Properties =
    [
        "NetCoreRoot", "DOTNET_HOST_PATH", "MSBuildToolsPath", "MSBuildExtensionsPath", "MSBuildExtensionsPath32", "MSBuildExtensionsPath64", "MSBuildSDKsPath", "MSBuildUserExtensionsPath",
        "VSInstallRoot", "NuGetPackageRoot", "NuGetPackageFolders", "RestorePackagesPath", "NUGET_PACKAGES", "MSBuildProjectExtensionsPath", "BaseIntermediateOutputPath", "BaseOutputPath", "ArtifactsPath",
    ];

    private readonly IReadOnlyList<string> _folders;

    private ForeignFolders(IReadOnlyList<string> folders) => _folders = folders;

    public static ForeignFolders Of(Project project) => new(
    [
        .. Properties.SelectMany(name => project.GetPropertyValue(name).Split(';'))
            .Where(path => path.Trim().Length > 0)
            .Select(path => Paths.Full(path.Trim(), project.DirectoryPath))
            // What holds the project itself is no folder of others, whatever a property says.
            .Where(path => !Paths.IsIn(path, project.DirectoryPath)),
        .. project.Imports.Select(import => import.SdkResult?.Path).OfType<string>().Select(path => Path.GetDirectoryName(path)!).Distinct(),
    ]);

    public bool IsUsers(string path) => !_folders.Any(folder => Paths.IsIn(folder, path));
}
