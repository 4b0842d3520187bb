using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN133: C# lets any number be cast to an enum, and Kubernetes knows the names only.</summary>
internal sealed class ExposureEnumRule : ExposureRule
{
    private static readonly Rule NotAMember = new(
        "MGEN133",
        "The networking enum value is not defined",
        "{0} = {1} is not a member of {2}: use one of its names",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [NotAMember];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        from member in MembersOf(service.Exposure)
        where member.Value is not null && !Enum.IsDefined(member.Value.GetType(), member.Value)
        select NotAMember.At(member.Place, member.Place.Argument!, Convert.ToInt32(member.Value).ToText(), member.Value.GetType().Name) with
        {
            Remedy = member.Place.Argument == "kind" ? null : Removing(member.Place),
        };

    private static IEnumerable<(Place Place, Enum? Value)> MembersOf(ExposureModel exposure) =>
    [
        .. exposure.Service is { } service ? MembersOf(service) : [],
        .. exposure.Ingresses.Select(ingress => (ingress.Origin.Argument(nameof(IngressAttribute.PathType)), (Enum?)ingress.PathType)),
        .. exposure.HttpRoutes.Select(route => (route.Origin.Argument(nameof(HttpRouteAttribute.PathType)), (Enum?)route.PathType)),
        .. exposure.HttpRoutes.Select(route => (route.Origin.Argument(nameof(HttpRouteAttribute.Method)), (Enum?)route.Method)),
        .. exposure.Issuers.Select(issuer => (issuer.Origin.Argument("kind"), (Enum?)issuer.Kind)),
    ];

    private static IEnumerable<(Place Place, Enum? Value)> MembersOf(KubernetesServiceModel service) =>
    [
        (service.Origin.Argument(nameof(KubernetesServiceAttribute.Type)), service.Type),
        (service.Origin.Argument(nameof(KubernetesServiceAttribute.ExternalTrafficPolicy)), service.ExternalTrafficPolicy),
        (service.Origin.Argument(nameof(KubernetesServiceAttribute.InternalTrafficPolicy)), service.InternalTrafficPolicy),
    ];
}
