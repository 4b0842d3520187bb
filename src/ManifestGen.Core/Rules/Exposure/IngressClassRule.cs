using ManifestGen.Model;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN190: an ingress without a class, which no controller serves if the cluster has no default class.</summary>
internal sealed class IngressClassRule : ExposureRule
{
    private static readonly Rule WithoutClass = new(
        "MGEN190",
        "The ingress has no class",
        "'{0}' is served by the cluster's default ingress class, and by no controller if there is none: set ClassName, such as \"nginx\"",
        RuleSeverity.Info,
        Category.Exposure);

    public override IReadOnlyList<Rule> Rules => [WithoutClass];

    // All of no class are one Ingress. The annotation that classes had before is told by MGEN132 where both are there.
    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        service.Metadata.Annotations.Any(annotation => annotation.Key == "kubernetes.io/ingress.class")
            ? []
            : service.Exposure.Ingresses.Where(ingress => ingress.ClassName is null).Take(1).Select(ingress => WithoutClass.At(ingress.Origin, ingress.Host));
}
