using ManifestGen.Model;
using ManifestGen.Rendering.Bake;
using ManifestGen.Rendering.Compose;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Rendering.Diagram;
using ManifestGen.Rendering.Docker;
using ManifestGen.Rendering.GitOps;
using ManifestGen.Rendering.Kubernetes;
using ManifestGen.Rendering.Swarm;
using ManifestGen.Text;

namespace ManifestGen.Rendering;

/// <summary>All files of a project.</summary>
public static class Manifests
{
    private static readonly (ManifestTargets Target, Func<ApplicationModel, IEnumerable<ManifestFile>> Render)[] Renderers =
    [
        (ManifestTargets.Compose, application => ComposeFile.Render(application.Written())),
        (ManifestTargets.Swarm, application => SwarmStack.Render(application.Written())),
        (ManifestTargets.Kubernetes, KubernetesFiles.Render),
        (ManifestTargets.Kubernetes, GitOpsFiles.Render),
        (ManifestTargets.Diagram, DiagramFile.Render),
        (ManifestTargets.Bake, BakeFile.Render),
    ];

    /// <summary>Renders the files of the project's targets, ordered by path. The model must be free of blocking findings.</summary>
    public static EquatableArray<ManifestFile> Render(ApplicationModel application)
    {
        // A library of declarations is for the projects that use it.
        if (application.Written() is { Services.Count: 0 } or { Project.IsExecutable: false, Stack: null } && !application.BuiltServices.Any())
        {
            return default;
        }

        // By name, so that moving a class to another file changes no output.
        var ordered = application with { Services = application.Services.OrderBy(service => service.Name, StringComparer.Ordinal).ToEquatableArray() };
        var targets = application.Project.Targets;
        var files = Renderers.Where(renderer => targets.HasFlag(renderer.Target)).SelectMany(renderer => renderer.Render(ordered)).ToArray();
        // Last, because the build context leaves the others out.
        var docker = targets.HasFlag(ManifestTargets.Docker) && ordered.BuiltServices.Any() ? DockerFiles.Render(ordered, files.Select(file => file.Path).Concat(OwnFolders(ordered))) : [];
        return files.Concat(docker)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    // An edit there builds no image anew.
    private static IEnumerable<string> OwnFolders(ApplicationModel application) => application.Project.OwnFiles.Select(file => file.Place.Folder.TrimEnd('/')).Distinct(StringComparer.Ordinal);

    /// <summary>The files from which Compose gives servers their passwords, which anything will do for. Those of the programs themselves only the user knows.</summary>
    public static IEnumerable<string> DevelopmentSecrets(ApplicationModel application) => !application.Project.Targets.HasFlag(ManifestTargets.Compose) ? [] : application.Written().Services
        .Where(service => service.Backing is not null)
        .SelectMany(SecretMount.AllOf)
        .Select(mount => mount.Path)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(path => path, StringComparer.Ordinal);

    /// <summary>
    /// The variables that a program sets from mounted secrets, and the files from which Compose mounts each, beside its own. What a service depends on by its name is
    /// known to the files of the whole system only.
    /// </summary>
    public static IEnumerable<(string Variable, string Paths)> SecretVariables(ApplicationModel application) => application.BuiltServices
        .SelectMany(SecretMount.VariablesOf)
        .GroupBy(mount => mount.Target, mount => mount.Path, StringComparer.Ordinal)
        .OrderBy(paths => paths.Key, StringComparer.Ordinal)
        .Select(paths => (paths.Key, string.Join(" ", paths.Distinct(StringComparer.Ordinal).OrderBy(path => path, StringComparer.Ordinal))));

    /// <summary>The files of variables of the user, relative to the files, and which targets read them.</summary>
    public static IEnumerable<(string Path, ManifestTargets ReadBy)> EnvFiles(ApplicationModel application) =>
        from service in application.Written().Services
        from file in service.Docker.EnvFiles
        group file.IsOptional ? ManifestTargets.Compose : ManifestTargets.Compose | ManifestTargets.Swarm by file.Path into files
        let readBy = files.Aggregate((all, one) => all | one) & application.Project.Targets
        where readBy != ManifestTargets.None
        orderby files.Key
        select (files.Key, readBy);
}
