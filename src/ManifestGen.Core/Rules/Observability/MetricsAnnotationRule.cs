using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Observability;

/// <summary>MGEN175: of two values of one annotation, one is lost.</summary>
internal sealed class MetricsAnnotationRule : IServiceRule
{
    private static readonly Rule Twice = new(
        "MGEN175",
        "The metrics annotation is declared twice",
        "[Metrics] already sets the annotation '{0}' of the pods: remove this one",
        RuleSeverity.Error,
        Category.Observability) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Twice];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from annotation in service.Metadata.Annotations
        where annotation.On.HasFlag(ManifestKinds.Pod) && MetricsAnnotations.Of(service).Any(own => own.Key == annotation.Key)
        select Twice.At(annotation.Origin.Argument("key"), annotation.Key) with
        {
            Remedy = new Remedy("Remove this one", RemedyEdit.RemoveAttribute(annotation.Origin)),
        };
}
