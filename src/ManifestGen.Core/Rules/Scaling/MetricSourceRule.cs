using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN217, MGEN218 and MGEN226: where a measure is taken.</summary>
internal sealed class MetricSourceRule : IServiceRule
{
    private static readonly Regex ApiVersion = new(@"\A([a-z0-9][a-z0-9.-]*/)?v[0-9][a-z0-9]*\z", RegexOptions.CultureInvariant);

    private static readonly Rule NoContainer = new(
        "MGEN217",
        "The metric names an unknown container",
        "'{0}' has no container '{1}': {2}remove Container to use the service's own",
        RuleSeverity.Error,
        Category.Scaling);

    private static readonly Rule InvalidObject = new(
        "MGEN218",
        "The metric does not identify its object",
        "The metric does not identify an object, because {0}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule NotAnEvent = new(
        "MGEN226",
        "KEDA does not support the metric",
        "ScaleMetric.{0} has no effect together with ScaleOnEvent, because KEDA does not support it: use [ScaleOnEvent], such as one of type 'prometheus'",
        RuleSeverity.Error,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [NoContainer, InvalidObject, NotAnEvent];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        foreach (var metric in service.Scaling.Metrics)
        {
            if (metric.IsOfContainer && metric.Container is { } container && container != service.Name && !IsSidecar(container, service))
            {
                yield return Unknown(container, metric.Origin.Argument(nameof(metric.Container)), service);
            }

            if (metric.Metric == ScaleMetric.Object && ProblemOf(metric) is { } problem)
            {
                yield return problem;
            }

            if (metric.IsNamed && service.Scaling.Events.Count > 0)
            {
                yield return NotAnEvent.At(metric.Origin, metric.Metric.ToString());
            }
        }
    }

    private static Finding Unknown(string container, Place place, ServiceModel service)
    {
        var sidecars = Sidecars(service).ToArray();
        var meant = NearestName.Of(container, sidecars.Append(service.Name));
        return NoContainer.At(
            place,
            service.Name,
            Characters.OnOneLine(container),
            sidecars.Length == 0 ? "" : $"use {string.Join(" or ", sidecars.Select(name => $"'{Characters.OnOneLine(name)}'"))}, or ") with
        {
            // What was meant to be measured is not to become something else; a pod of one container leaves no choice.
            Remedy = meant == service.Name || sidecars.Length == 0 ? new Remedy("Use the service's own container", RemedyEdit.RemoveArgument(place)) : Remedy.Write(place, meant),
        };
    }

    // An init container has ended when there is something to measure.
    private static IEnumerable<string> Sidecars(ServiceModel service) =>
        service.Pod.Containers.Where(container => container.Role == ContainerRole.Sidecar).Select(container => container.Declaration?.Name).OfType<string>();

    private static bool IsSidecar(string name, ServiceModel service) => Sidecars(service).Contains(name, StringComparer.Ordinal);

    private static Finding? ProblemOf(ScaleMetricModel metric) => metric switch
    {
        { ObjectKind: null } => InvalidObject.At(metric.Origin, "ScaleMetric.Object requires the kind of the object: set ObjectKind, such as \"Ingress\""),
        { ObjectKind: { } kind } when !MetricSyntaxRule.IsSegment(kind) => Invalid(metric, nameof(metric.ObjectKind), kind, "the kind of an object such as 'Ingress'"),
        { ObjectName: { } name } when !MetricSyntaxRule.IsSegment(name) => Invalid(metric, nameof(metric.ObjectName), name, "the name of an object"),
        { EffectiveObjectApiVersion: null } =>
            InvalidObject.At(metric.Origin, $"the API version of the kind '{metric.ObjectKind}' is unknown: set ObjectApiVersion, such as \"apps/v1\""),
        { ObjectApiVersion: { } version } when !ApiVersion.IsMatch(version) =>
            Invalid(metric, nameof(metric.ObjectApiVersion), version, "an API version such as 'networking.k8s.io/v1'"),
        _ => null,
    };

    private static Finding Invalid(ScaleMetricModel metric, string argument, string value, string expected) =>
        InvalidObject.At(metric.Origin.Argument(argument), $"{argument} '{Characters.OnOneLine(value)}' is not valid: use {expected}");
}
