using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Resources;

/// <summary>MGEN309: devices and huge pages that Compose and Swarm cannot ask for.</summary>
internal sealed class DevicesWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule KubernetesOnly = new(
        "MGEN309",
        "The resource is not supported by this target",
        "{0} has no effect in {1}, where it cannot be requested",
        RuleSeverity.Info,
        Category.Resources);

    public IReadOnlyList<Rule> Rules => [KubernetesOnly];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var targets = application.Project.Targets;
        foreach (var amount in Amount.DeclaredBy(service.Resources).Where(amount => amount.IsHugePages))
        {
            if (TargetNames.OfDocker(targets) is { } docker)
            {
                yield return KubernetesOnly.At(amount.Place, amount.Name, docker);
            }
        }

        foreach (var resource in service.ExtendedResources)
        {
            var ignoring = resource.Name == ExtendedResourceModel.NvidiaGpu ? null : TargetNames.OfDocker(targets);
            if (ignoring is not null)
            {
                yield return KubernetesOnly.At(resource.Origin, $"'{Characters.OnOneLine(resource.Name)}'", ignoring);
            }
        }
    }
}
