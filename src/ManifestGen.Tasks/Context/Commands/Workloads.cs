using ManifestGen.Tasks.Context.Evaluation;

namespace ManifestGen.Tasks.Context.Commands;

/// <summary>What the SDK installs as a workload, and its image does not have.</summary>
public static class Workloads
{
    private static readonly string[] NativeWebAssembly = ["RunAOTCompilation", "WasmBuildNative", "WasmEnableThreads", "WasmEnableSIMD"];

    public static IEnumerable<Problem> Problems(IReadOnlyList<ClosureProject> closure, bool hasOwnImage)
    {
        foreach (var project in hasOwnImage ? [] : closure)
        {
            if (project.Published is { } published && Of(published) is { } need)
            {
                yield return Problem.Warning(ProblemCodes.Workload, project.Path,
                    $"{need.Why} needs the workload '{need.Name}', which the SDK image does not have, so the container build fails. Set ManifestGenSdkImage to an image with it: FROM mcr.microsoft.com/dotnet/sdk, RUN apt-get update && apt-get install -y python3 && dotnet workload install {need.Name}.");
            }
        }
    }

    private static (string Name, string Why)? Of(EvaluatedProject project)
    {
        if (project.Flag("UsingMicrosoftNETSdkBlazorWebAssembly") || project.Flag("UsingMicrosoftNETSdkWebAssembly") || project.Property("RuntimeIdentifier") == "browser-wasm")
        {
            var property = NativeWebAssembly.FirstOrDefault(project.Flag);
            return property is not null ? ("wasm-tools", property)
                : project.Items("NativeFileReference").Any() ? ("wasm-tools", "NativeFileReference")
                : null;
        }

        return project.Property("RuntimeIdentifier").StartsWith("wasi", StringComparison.Ordinal) ? ("wasi-experimental", "The RuntimeIdentifier")
            : project.Flag("UseMaui") ? ("maui", "UseMaui")
            : null;
    }
}
