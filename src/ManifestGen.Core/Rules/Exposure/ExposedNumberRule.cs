using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN116: the numbers that the API bounds.</summary>
internal sealed class ExposedNumberRule : ExposureRule
{
    /// <summary>A day.</summary>
    private const int LongestAffinity = 86400;

    /// <summary>A duration of the Gateway API has at most five digits.</summary>
    private const int LongestTimeout = 99999;

    private static readonly Rule OutOfRange = new(
        "MGEN116",
        "The Service, route, or gateway setting is out of range",
        "{0} = {1} is out of range: use 1 to {2}",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [OutOfRange];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        from number in NumbersOf(service.Exposure)
        where number.Value < 1 || number.Value > number.Last
        select OutOfRange.At(number.Place, number.Place.Argument!, number.Value!.Value.ToText(), number.Last.ToText()) with { Remedy = Removing(number.Place) };

    private static IEnumerable<(Place Place, int? Value, int Last)> NumbersOf(ExposureModel exposure) =>
    [
        .. exposure.Service is { } service ? [(service.Origin.Argument(nameof(KubernetesServiceAttribute.SessionAffinitySeconds)), service.SessionAffinitySeconds, LongestAffinity)] : Nothing,
        .. exposure.HttpRoutes.Select(route => (route.Origin.Argument(nameof(HttpRouteAttribute.TimeoutSeconds)), route.TimeoutSeconds, LongestTimeout)),
        .. exposure.Gateways.Select(gateway => (gateway.Origin.Argument(nameof(GatewayAttribute.Port)), gateway.Port, 65535)),
    ];

    private static (Place Place, int? Value, int Last)[] Nothing => [];
}
