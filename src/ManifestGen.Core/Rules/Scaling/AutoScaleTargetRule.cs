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
        "AutoScale aims at a share of a request that is not declared",
        "AutoScale aims at {0}% of the {1} request, which {2}: set {1} = \"{3}\", or what the service uses, in Resources",
        RuleSeverity.Error,
        Category.Scaling);

    private static readonly Rule BelowOne = new(
        "MGEN207",
        "AutoScale's target is below 1 percent",
        "{0} {1} is not a target to scale by: use 1 or more percent of the request",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NoRequest, BelowOne];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.AutoScale is not { } autoScale)
        {
            return [];
        }

        var resources = service.Resources;
        var cpu = new Target("Cpu", autoScale.CpuUtilization, autoScale.EffectiveCpuUtilization, resources.Cpu, (resources with { Cpu = null }).EffectiveCpu);
        var memory = new Target("Memory", autoScale.MemoryUtilization, autoScale.MemoryUtilization, resources.Memory, (resources with { Memory = null }).EffectiveMemory);
        return new[] { cpu, memory }.Select(target => FindingOf(target, autoScale, resources)).OfType<Finding>();
    }

    private static Finding? FindingOf(Target target, AutoScaleModel autoScale, ResourcesModel resources)
    {
        if (target.Effective is not { } percent)
        {
            return null;
        }

        var place = target.Declared is null ? autoScale.Origin : autoScale.Origin.Argument(target.ArgumentName);
        if (percent < 1)
        {
            return BelowOne.At(place, target.ArgumentName, percent.ToText()) with
            {
                Remedy = new Remedy($"Remove {target.ArgumentName}", RemedyEdit.RemoveArgument(place)),
            };
        }

        var isZero = Quantity.TryParse(target.Request, out var request) && request.IsZero;
        return target.Request is not null && !isZero
            ? null
            : NoRequest.At(place, percent.ToText(), target.Resource, isZero ? "is zero" : "is not declared", target.DefaultRequest) with
            {
                Remedy = RequestOf(target, autoScale, resources),
            };
    }

    private static Remedy RequestOf(Target target, AutoScaleModel autoScale, ResourcesModel resources)
    {
        var quantity = CSharpLiteral.Of(target.DefaultRequest);
        var title = $"Set {target.Resource} = {quantity}";
        return resources.Origin == Origin.Class
            ? new Remedy(title, RemedyEdit.AddAttribute(autoScale.Origin, $"Resources({target.Resource} = {quantity})"))
            : new Remedy(title, RemedyEdit.SetArgument(resources.Origin.Argument(target.Resource), quantity));
    }

    private sealed record Target(string Resource, int? Declared, int? Effective, string? Request, string DefaultRequest)
    {
        public string ArgumentName => Resource + "Utilization";
    }
}
