using ManifestGen.Model;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN131 and MGEN132: annotations of an Ingress that are dangerous, or say what a field says.</summary>
internal sealed class IngressAnnotationRule : ExposureRule
{
    private const string ClassKey = "kubernetes.io/ingress.class";

    /// <summary>How the controllers of ingress-nginx, NGINX and HAProxy name them all: <c>nginx.ingress.kubernetes.io/server-snippet</c>.</summary>
    private static readonly string[] SnippetEndings = ["-snippet", "-snippets"];

    /// <summary>Those of another controller for HAProxy.</summary>
    private static readonly string[] OtherSnippets = ["haproxy-ingress.github.io/config-backend", "haproxy-ingress.github.io/config-proxy"];

    private static readonly Rule Snippet = new(
        "MGEN131",
        "The annotation injects code into the ingress controller",
        "'{0}' injects code into the ingress controller, which has access to the secrets of all services, and most clusters reject it: use the annotation for the specific setting",
        RuleSeverity.Warning,
        Category.Exposure);

    private static readonly Rule ClassTwice = new(
        "MGEN132",
        "The ingress class is set twice",
        "'{0}' conflicts with ClassName, which sets the same class: remove the annotation",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [Snippet, ClassTwice];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        service.Exposure.Ingresses.Count == 0
            ? []
            : service.Metadata.Annotations
                .Where(annotation => annotation.On.HasFlag(ManifestKinds.Ingress))
                .Select(annotation => FindingOf(annotation, service.Exposure))
                .OfType<Finding>();

    private static Finding? FindingOf(MetadataEntryModel annotation, ExposureModel exposure)
    {
        var place = annotation.Origin.Argument("key");
        if (IsSnippet(annotation.Key))
        {
            return Snippet.At(place, annotation.Key);
        }

        return annotation.Key == ClassKey && exposure.Ingresses.Any(ingress => ingress.ClassName is not null)
            ? ClassTwice.At(place, annotation.Key) with { Remedy = new Remedy("Remove the annotation", RemedyEdit.RemoveAttribute(annotation.Origin)) }
            : null;
    }

    private static bool IsSnippet(string key) =>
        OtherSnippets.Contains(key) || (key.IndexOf('/') > 0 && SnippetEndings.Any(ending => key.EndsWith(ending, StringComparison.Ordinal)));
}
