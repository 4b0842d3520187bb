using ManifestGen.Facts;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.GitOps;

/// <summary>MGEN1091, MGEN1092, MGEN1094, MGEN1095, MGEN1098 and MGEN1099: the tool that applies the files. It is the project's, so one service reports it for all.</summary>
internal sealed class GitOpsRule : IServiceRule
{
    private static readonly Rule NoRepository = new(
        "MGEN1091",
        "GitOps has no repository",
        "{0} does not know which repository to read: set Repository to its URL",
        RuleSeverity.Error,
        Category.GitOps) { IsBlocking = true };

    private static readonly Rule NoPath = new(
        "MGEN1092",
        "GitOps has no path in the repository",
        "{0} does not know which folder of the repository to read: set Path to the folder that contains 'k8s', relative to the root of the repository",
        RuleSeverity.Error,
        Category.GitOps) { IsBlocking = true };

    private static readonly Rule Twice = new(
        "MGEN1094",
        "GitOps is declared twice",
        "Two [GitOps] attributes are for {0}, and two tools would undo each other's changes: remove one, or set Environment",
        RuleSeverity.Error,
        Category.GitOps) { IsBlocking = true };

    private static readonly Rule NoNamespace = new(
        "MGEN1095",
        "The namespace of GitOps is not known",
        "{0} does not know the namespace of the objects{1}: declare [assembly: KubernetesNamespace]",
        RuleSeverity.Error,
        Category.GitOps) { IsBlocking = true };

    private static readonly Rule SameName = new(
        "MGEN1098",
        "Two environments have the same GitOps name",
        "The environments '{0}' and '{1}' have the name '{2}', so one would replace the other: use another Name, or remove it",
        RuleSeverity.Error,
        Category.GitOps) { IsBlocking = true };

    private static readonly Rule SamePlace = new(
        "MGEN1099",
        "Two environments are deployed to the same namespace",
        "Argo CD deploys the environments '{0}' and '{1}' to the namespace '{2}' of one cluster, and each undoes the other: set Cluster, or declare a namespace for one of them",
        RuleSeverity.Error,
        Category.GitOps) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NoRepository, NoPath, Twice, NoNamespace, SameName, SamePlace];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (project.GitOps.Count == 0 || project.Environment is not null || !project.Targets.HasFlag(ManifestTargets.Kubernetes) || application.Services.FirstOrDefault() != service)
        {
            return [];
        }

        var twice = project.GitOps.GroupBy(declared => declared.Environment, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1))
            .Select(declared => Twice.At(declared.Origin, declared.Environment is { } environment ? $"the environment '{environment}'" : "all environments"))
            .ToArray();
        return twice.Length > 0 ? twice : Unknown(GitOpsDeployment.AllOf(application).ToArray());
    }

    // Neither is a default: a build in a container has no repository, and must generate the same.
    private static Remedy? Setting(Origin origin, string name, string? value) =>
        value is null ? null : new Remedy($"Set {name} = \"{value}\"", RemedyEdit.SetArgument(origin.Argument(name), CSharpLiteral.Of(value)));

    // RepositoryUrl, which is a label of the image.
    private static string UrlOf(ProjectModel project) => project.Labels.LastOrDefault(label => label.Key == "org.opencontainers.image.source")?.Value ?? "";

    // Each once at its attribute, however many environments it is for.
    private static IEnumerable<Finding> Unknown(GitOpsDeployment[] deployments)
    {
        foreach (var same in deployments.GroupBy(deployment => deployment.Declared.Origin))
        {
            var tool = same.First().Declared.Tool == GitOpsTool.Flux ? "Flux" : "Argo CD";
            var project = same.First().Application.Project;
            if (same.First().Declared.Repository is null)
            {
                yield return NoRepository.At(same.Key, tool) with { Remedy = Setting(same.Key, nameof(GitOpsAttribute.Repository), GitUrl.Corrected(UrlOf(project))) };
            }

            if (same.First().Declared.Path is null)
            {
                yield return NoPath.At(same.Key, tool) with { Remedy = Setting(same.Key, nameof(GitOpsAttribute.Path), project.RepositoryFolder) };
            }

            var without = same.Where(deployment => deployment.Application.NamespaceName is null).Select(deployment => deployment.Application.Project.Environment).ToArray();
            if (without.Length > 0)
            {
                yield return NoNamespace.At(same.Key, tool, without.Length < deployments.Length ? $" in the environment '{without[0]}'" : "");
            }
        }

        foreach (var same in deployments.GroupBy(deployment => deployment.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
        {
            var (first, second) = (same.First(), same.Skip(1).First());
            var named = second.Declared.Name is null ? first : second;
            yield return SameName.At(
                named.Declared.Origin.Argument(nameof(GitOpsAttribute.Name)), first.Application.Project.Environment ?? "", second.Application.Project.Environment ?? "", same.Key);
        }

        // Flux deploys to the cluster that it runs in, and each environment may have one of its own.
        var placed = deployments.Where(deployment => deployment.Declared.Tool == GitOpsTool.ArgoCd && deployment.Application.NamespaceName is not null)
            .GroupBy(deployment => (deployment.Declared.Cluster, deployment.Application.NamespaceName));
        foreach (var same in placed.Where(same => same.Skip(1).Any()))
        {
            var (first, second) = (same.First().Application.Project.Environment ?? "", same.Skip(1).First().Application.Project.Environment ?? "");
            yield return SamePlace.At(same.Skip(1).First().Declared.Origin, first, second, same.Key.NamespaceName!);
        }
    }
}
