using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>
/// MGEN206 and MGEN207: a target is a percentage of a request. Where the request is ManifestGen's default, which was chosen for scheduling, the
/// percentage would be of a number that nobody measured; where it is zero, the autoscaler never acts.
/// </summary>
internal sealed class AutoScaleTargetRule : IServiceRule
{
    private static readonly Rule NoRequest = new(
        "MGEN206",
        "AutoScale requires a resource request",
        "AutoScale targets {0}% of the {1} request, which {2}: set {1} = \"{3}\", or what the service uses, in [Resources]",
        RuleSeverity.Error,
        Category.Scaling);

    private static readonly Rule BelowOne = new(
        "MGEN207",
        "The AutoScale target is below 1 percent",
        "{0} {1} is not a valid target: use 1 percent of the request or more",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NoRequest, BelowOne];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service is not { AutoScale: { } autoScale, Workload.IsScaled: true } || !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            return [];
        }

        return TargetsOf(service, autoScale).Select(target => FindingOf(target, autoScale)).OfType<Finding>();
    }

    private static IEnumerable<Target> TargetsOf(ServiceModel service, AutoScaleModel autoScale)
    {
        const string cpu = nameof(AutoScaleAttribute.CpuUtilization);
        const string memory = nameof(AutoScaleAttribute.MemoryUtilization);
        if (service.EffectiveCpuUtilization is { } ofCpu)
        {
            yield return new("Cpu", cpu, ofCpu, autoScale.CpuUtilization is null ? autoScale.Origin : autoScale.Origin.Argument(cpu), service);
        }

        if (autoScale.MemoryUtilization is { } ofMemory)
        {
            yield return new("Memory", memory, ofMemory, autoScale.Origin.Argument(memory), service);
        }

        foreach (var metric in service.Scaling.Metrics.Where(metric => metric is { IsOfContainer: true, Utilization: not null }))
        {
            var resource = metric.Metric == ScaleMetric.ContainerCpu ? "Cpu" : "Memory";
            yield return new(resource, nameof(metric.Utilization), metric.Utilization!.Value, metric.Origin.Argument(nameof(metric.Utilization)), MeasuredBy(metric, service));
        }
    }

    // Null where the name is no container's, which has a finding of its own.
    private static ServiceModel? MeasuredBy(ScaleMetricModel metric, ServiceModel service) => (metric.Container ?? service.Name) == service.Name
        ? service
        : service.Pod.Containers.FirstOrDefault(container => container.Role == ContainerRole.Sidecar && container.Declaration?.Name == metric.Container)?.Declaration;

    private static Finding? FindingOf(Target target, AutoScaleModel autoScale)
    {
        if (target.Percent < 1)
        {
            return BelowOne.At(target.Place, target.Argument, target.Percent.ToText()) with
            {
                Remedy = target.Place.Origin == autoScale.Origin ? new Remedy($"Remove {target.Argument}", RemedyEdit.RemoveArgument(target.Place)) : null,
            };
        }

        if (target.Measured is not { Resources: var resources } measured)
        {
            return null;
        }

        var isZero = Quantity.TryParse(target.RequestIn(resources), out var request) && request.IsZero;
        var isOwn = measured.Container is null;
        var problem = (isZero, isOwn) switch
        {
            (true, true) => "is zero",
            (true, false) => $"is zero in the container '{Characters.OnOneLine(measured.Name)}'",
            (false, true) => "is not declared",
            (false, false) => $"the container '{Characters.OnOneLine(measured.Name)}' does not declare",
        };
        return target.RequestIn(resources) is not null && !isZero
            ? null
            : NoRequest.At(target.Place, target.Percent.ToText(), target.Resource, problem, target.DefaultIn(resources)) with
            {
                // Another class declares the other containers.
                Remedy = isOwn ? RequestOf(target, autoScale, resources) : null,
            };
    }

    private static Remedy RequestOf(Target target, AutoScaleModel autoScale, ResourcesModel resources)
    {
        var quantity = CSharpLiteral.Of(target.DefaultIn(resources));
        var title = $"Set {target.Resource} = {quantity}";
        return resources.Origin == Origin.Class
            ? new Remedy(title, RemedyEdit.AddAttribute(autoScale.Origin, $"Resources({target.Resource} = {quantity})"))
            : new Remedy(title, RemedyEdit.SetArgument(resources.Origin.Argument(target.Resource), quantity));
    }

    private sealed record Target(string Resource, string Argument, int Percent, Place Place, ServiceModel? Measured)
    {
        public string? RequestIn(ResourcesModel resources) => Resource == "Cpu" ? resources.Cpu : resources.Memory;

        /// <summary>What the request is where it is not declared.</summary>
        public string DefaultIn(ResourcesModel resources) =>
            Resource == "Cpu" ? (resources with { Cpu = null }).EffectiveCpu : (resources with { Memory = null }).EffectiveMemory;
    }
}
