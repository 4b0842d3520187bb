using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Docker;

/// <summary>The files that <c>docker build</c> reads.</summary>
public static class DockerFiles
{
    /// <param name="application">The project and its services.</param>
    /// <param name="others">The paths of the files of all other targets, which the build context leaves out.</param>
    public static IEnumerable<ManifestFile> Render(ApplicationModel application, IEnumerable<string> others)
    {
        // The engine takes the ignore file of this name before a .dockerignore, which stays the user's.
        const string Name = "Dockerfile";
        const string IgnoreName = "Dockerfile.dockerignore";
        yield return new ManifestFile(Name, Dockerfile.Render(application));
        if (application.Project.ForeignDockerfile is not null)
        {
            // Beside a Dockerfile of the user it would take the place of the user's own ignore file.
            yield break;
        }

        yield return new ManifestFile(IgnoreName, DockerIgnore.Render(application, others.Append(Name).Append(IgnoreName)));
    }
}
