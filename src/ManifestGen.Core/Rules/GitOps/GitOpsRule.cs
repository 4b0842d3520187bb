using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.GitOps;

/// <summary>MGEN1091, MGEN1092, MGEN1094, MGEN1095 and MGEN1098: the tool that applies the files. It is the project's, so one service reports it for all.</summary>
internal sealed class GitOpsRule : IServiceRule
{
    private static readonly Rule NoRepository = new(
        "MGEN1091",
        "The repository of the GitOps tool is not known",
        "{0} does not know which repository to read: set Repository, or the RepositoryUrl property of the project",
        RuleSeverity.Error,
        Category.GitOps) { IsBlocking = true };

    private static readonly Rule NoPath = new(
        "MGEN1092",
        "The path in the repository is not known",
        "The project is not in a Git repository here, so the path of 'k8s' in it is not known: set Path to the folder that contains 'k8s', relative to the root of the repository",
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
        RuleSeverity.Warning,
        Category.GitOps);

    private static readonly Rule SameName = new(
        "MGEN1098",
        "Two environments have the same GitOps name",
        "The environments '{0}' and '{1}' have the name '{2}', so one would replace the other: use another Name, or remove it",
        RuleSeverity.Error,
        Category.GitOps) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NoRepository, NoPath, Twice, NoNamespace, SameName];

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

    // Each once at its attribute, however many environments it is for.
    private static IEnumerable<Finding> Unknown(GitOpsDeployment[] deployments)
    {
        foreach (var same in deployments.GroupBy(deployment => deployment.Declared.Origin))
        {
            var tool = same.First().Declared.Tool == GitOpsTool.Flux ? "Flux" : "Argo CD";
            if (same.Any(deployment => deployment.Repository is null))
            {
                yield return NoRepository.At(same.Key, tool);
            }

            if (same.Any(deployment => deployment.Path is null))
            {
                yield return NoPath.At(same.Key);
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
    }
}
