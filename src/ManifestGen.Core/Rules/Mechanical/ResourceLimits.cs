using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN303, MGEN307, MGEN309, MGEN727 and MGEN729: resources and devices.</summary>
internal static class ResourceLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN303",
                "Ephemeral storage applies to Kubernetes only",
                "{0} applies to Kubernetes only: {1} cannot limit the disk space of logs and temporary files",
                RuleSeverity.Info,
                Category.Resources),
            Phrases.NameTargets),
        new(
            new(
                "MGEN307",
                "The number of devices is not valid",
                "The service cannot request {0} devices of '{1}': request one or more",
                RuleSeverity.Error,
                Category.Resources) { IsBlocking = true },
            broken => [broken.Number().ToText(), ((ExtendedResourceModel)broken.Declared).Name])
        {
            RemedyOf = broken => new("Ask for one", RemedyEdit.SetArgument(broken.Place, "1")),
        },
        new(
            new(
                "MGEN309",
                "The resource is not supported by this target",
                "{0} has no effect in {1}, where it cannot be requested",
                RuleSeverity.Info,
                Category.Resources),
            broken => [broken.Declared is ExtendedResourceModel resource ? $"'{resource.Name}'" : broken.Name, Phrases.Targets(broken)]),
        new(
            new(
                "MGEN727",
                "PidsLimit is out of range",
                "PidsLimit {0} is out of range: use 1 to 4194304, or remove PidsLimit for {1}",
                RuleSeverity.Error,
                Category.Resources) { IsBlocking = true },
            broken => [broken.Number().ToText(), ResourcesModel.DefaultPidsLimit.ToText()]),
        new(
            new(
                "MGEN729",
                "PidsLimit has no effect in Kubernetes",
                "PidsLimit has no effect in Kubernetes: the kubelet limits the processes and threads of all pods with podPidsLimit",
                RuleSeverity.Info,
                Category.Resources),
            _ => []),
    ];
}
