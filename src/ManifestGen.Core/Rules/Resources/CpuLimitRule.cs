using ManifestGen.Model;
using ManifestGen.Rules.Options;
using ManifestGen.Text;

namespace ManifestGen.Rules.Resources;

/// <summary>MGEN310 and MGEN311: a CPU limit keeps neighbours from starving, and slows a program down while the node is idle; teams choose.</summary>
internal sealed class CpuLimitRule(RuleOptions options) : IServiceRule
{
    private const string OneCore = "1";

    private static readonly Rule Missing = new(
        "MGEN310",
        "The service has no CPU limit",
        "'{0}' has no CPU limit, which " + OptionNames.CpuLimits + " requires: set CpuLimit in [Resources], such as \"1\"",
        RuleSeverity.Warning,
        Category.Resources);

    private static readonly Rule Unwanted = new(
        "MGEN311",
        "The service has a CPU limit",
        "With CpuLimit = \"{0}\", the kernel throttles '{1}' even when the node is idle, and "
        + OptionNames.CpuLimits + " disallows CPU limits: remove it",
        RuleSeverity.Warning,
        Category.Resources);

    public IReadOnlyList<Rule> Rules => [Missing, Unwanted];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var resources = service.Resources;
        var place = resources.Origin.Argument(nameof(resources.CpuLimit));
        if (options.CpuLimits == Choice.Required && resources.CpuLimit is null && !service.IsExternal)
        {
            yield return Missing.At(resources.Origin == Origin.Class ? service.Origin : resources.Origin, Characters.OnOneLine(service.Name)) with
            {
                Remedy = Adding(service, place),
            };
        }

        if (options.CpuLimits == Choice.Unwanted && resources.CpuLimit is { } limit)
        {
            yield return Unwanted.At(place, Characters.OnOneLine(limit), Characters.OnOneLine(service.Name)) with
            {
                Remedy = new Remedy("Remove CpuLimit", RemedyEdit.RemoveArgument(place)),
            };
        }
    }

    // One core, or as much as the program asks for.
    private static Remedy? Adding(ServiceModel service, Place place)
    {
        var resources = service.Resources;
        if (!Quantity.TryParse(resources.EffectiveCpu, out var request) || !Quantity.TryParse(OneCore, out var core))
        {
            return null;
        }

        var limit = CSharpLiteral.Of(request.CompareTo(core) > 0 ? resources.EffectiveCpu : OneCore);
        return new Remedy(
            $"Set CpuLimit = {limit}",
            resources.Origin == Origin.Class ? RemedyEdit.AddAttribute(service.Origin, $"Resources(CpuLimit = {limit})") : RemedyEdit.SetArgument(place, limit));
    }
}
