using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Metadata;

/// <summary>MGEN026: a label or an annotation of kinds that the service has no object of.</summary>
internal sealed class UnwrittenKindRule : IServiceRule
{
    private static readonly Rule OnNothing = new(
        "MGEN026",
        "The label or annotation targets an object that is not generated",
        "The {0} '{1}' targets {2}, and '{3}' generates no such object: add a generated kind to On, or remove the {0}",
        RuleSeverity.Warning,
        Category.Metadata);

    public IReadOnlyList<Rule> Rules => [OnNothing];

    // Environments are looked at together: what only one of them writes has a use there.
    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (!project.Targets.HasFlag(ManifestTargets.Kubernetes) || project.Environment is not null)
        {
            return [];
        }

        return
            from variant in service.Environments.Select(environment => environment.Service).Prepend(service)
            let written = WrittenKinds.Of(variant, project)
            from entry in MetadataEntry.AllOf(variant)
            group (entry.Model.On & written) != 0 by entry into uses
            where !uses.Contains(true)
            select FindingOf(uses.Key, service);
    }

    private static Finding FindingOf(MetadataEntry entry, ServiceModel service) =>
        OnNothing.At(entry.Model.Origin.Argument(nameof(LabelAttribute.On)), entry.Noun, entry.Key, entry.Model.On.ToString(), service.Name) with
        {
            Remedy = new Remedy($"Remove the {entry.Noun}", RemedyEdit.RemoveAttribute(entry.Model.Origin)),
        };
}
