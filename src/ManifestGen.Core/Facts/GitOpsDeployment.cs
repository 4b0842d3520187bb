using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>What a GitOps tool deploys: the files of one environment, or those of all where there are no environments.</summary>
/// <param name="Declared">The tool and its settings there.</param>
/// <param name="Application">The application there.</param>
/// <param name="Name">The name of the objects of the tool, and of their file.</param>
internal sealed record GitOpsDeployment(GitOpsModel Declared, ApplicationModel Application, string Name)
{
    private string? Environment => Application.Project.Environment;

    /// <summary>The folder with the kustomization, relative to the repository.</summary>
    public string Path => (Declared.Path is null or "." ? "" : Declared.Path + "/") + (Environment is null ? "k8s" : $"k8s/overlays/{Environment}");

    /// <summary>Those of all environments.</summary>
    public static IEnumerable<GitOpsDeployment> AllOf(ApplicationModel application)
    {
        if (application.Project.GitOps.Count == 0)
        {
            yield break;
        }

        var environments = application.Environments.ToArray();
        if (environments.Length == 0 && application.Project.GitOpsIn(null) is { } everywhere)
        {
            yield return new(everywhere, application, everywhere.Name ?? NameOf(application));
        }

        foreach (var environment in environments)
        {
            if (application.Project.GitOpsIn(environment) is { } declared)
            {
                // The name of every environment's attribute is the first part of each.
                var own = declared.Environment is null ? null : declared.Name;
                var common = application.Project.GitOpsIn(null)?.Name;
                yield return new(declared, application.In(environment), own ?? $"{common ?? NameOf(application)}-{environment}");
            }
        }
    }

    private static string NameOf(ApplicationModel application) => ComposeProjectName.Of(application).Replace('_', '-').Trim('-');
}
