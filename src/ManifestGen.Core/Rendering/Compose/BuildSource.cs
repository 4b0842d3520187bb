using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

/// <summary>What an image is built from: our Dockerfile with our context, or the user's with the one that it was written for.</summary>
internal static class BuildSource
{
    public static YamlNode Of(ServiceModel service, ProjectModel project) => project.ForeignDockerfile is { } foreign
        ? new YamlMap
        {
            { "context", ContextOf(foreign, service, project) },
            { "dockerfile", foreign.File },
        }
        : new YamlMap
        {
            { "context", project.ContextFromOutput },
            { "dockerfile", project.OutputPath.Length == 0 ? "Dockerfile" : $"{project.OutputPath}/Dockerfile" },
            { "secrets", BuildSecrets.Names(project) },
        };

    // Of another project only the way to its root is known, and the names of the folders on it are not.
    private static string ContextOf(ForeignDockerfileModel foreign, ServiceModel service, ProjectModel project)
    {
        var to = Segments(foreign.Context);
        if (service.Home is not null || to.Contains(".."))
        {
            return string.Join("/", Segments(project.ContextFromOutput).Where(segment => segment != ".").Concat(to).DefaultIfEmpty("."));
        }

        var from = Segments(project.OutputPath);
        var shared = from.Zip(to, (one, other) => one == other).TakeWhile(isSame => isSame).Count();
        return string.Join("/", from.Skip(shared).Select(_ => "..").Concat(to.Skip(shared)).DefaultIfEmpty("."));
    }

    private static string[] Segments(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
