using ManifestGen.Model;

namespace ManifestGen.Rules.Backing;

/// <summary>MGEN077 and MGEN081: what has no meaning for a backing service.</summary>
internal sealed class MeaninglessAttributeRule : IServiceRule
{
    private static readonly Rule Meaningless = new(
        "MGEN077",
        "The attribute has no effect on a backing service",
        "[{0}] has no effect on a backing service, {1}: remove it",
        RuleSeverity.Error,
        Category.Backing);

    private static readonly Rule Both = new(
        "MGEN081",
        "The class is both a service and a backing service",
        "'{0}' has both [ContainerService] and [BackingService], and the latter is ignored: keep one of them",
        RuleSeverity.Error,
        Category.Backing);

    public IReadOnlyList<Rule> Rules => [Meaningless, Both];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.IgnoredBacking is { } ignored)
        {
            yield return Both.At(ignored, service.ClassName) with { Remedy = new Remedy("Remove BackingService", RemedyEdit.RemoveAttribute(ignored)) };
        }

        if (service.Backing is null)
        {
            yield break;
        }

        (string Name, Origin? Origin, string Reason)[] attributes =
        [
            ("ContainerImage", service.Image?.Origin, "which declares its own image"),
            ("Job", service.Workload.Job?.Origin, "which runs until it is stopped"),
            ("Schedule", service.Workload.Schedule?.Origin, "which runs until it is stopped"),
        ];
        foreach (var (name, origin, reason) in attributes)
        {
            if (origin is { } place)
            {
                yield return Meaningless.At(place, name, reason) with { Remedy = new Remedy($"Remove {name}", RemedyEdit.RemoveAttribute(place)) };
            }
        }
    }
}
