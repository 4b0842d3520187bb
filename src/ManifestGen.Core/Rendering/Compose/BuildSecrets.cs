using ManifestGen.Model;
using ManifestGen.Rendering.Docker;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

/// <summary>The credentials of package feeds, which the build of the image mounts: the developer's own, so that nothing need be set up to start.</summary>
internal static class BuildSecrets
{
    // Compose expands it, so it is no text of which each $ is doubled. On Windows, NuGet keeps the file elsewhere.
    private static readonly YamlScalar UserConfig = new("${NUGET_CONFIG:-~/.nuget/NuGet/NuGet.Config}", IsString: false);

    /// <summary>The names that a service's <c>build</c> lists.</summary>
    public static YamlNode? Names(ProjectModel project) => YamlList.Of(Of(project).Select(secret => (YamlNode)secret.Name)).OrNull();

    /// <summary>The file's list of secrets, with those of the builds added to those of the services.</summary>
    public static YamlNode? AddTo(YamlNode? declarations, ApplicationModel application)
    {
        var all = declarations as YamlMap ?? [];
        var builds = application.Services.Where(service => service.Backing is null).Select(application.ProjectOf).Distinct();
        foreach (var (name, declaration) in builds.SelectMany(Of).Where(secret => all[secret.Name] is null))
        {
            all.Add(name, declaration);
        }

        return all.OrNull();
    }

    private static IEnumerable<(string Name, YamlMap Declaration)> Of(ProjectModel project)
    {
        if (!project.Targets.HasFlag(ManifestTargets.Docker) || project.ForeignDockerfile is not null)
        {
            yield break;
        }

        if (project.NeedsNuGetSecret)
        {
            yield return (RestoreCommand.ConfigSecret, new YamlMap { { "file", UserConfig } });
        }

        foreach (var variable in RestoreCommand.VariablesOf(project))
        {
            yield return (variable, new YamlMap { { "environment", variable } });
        }
    }
}
