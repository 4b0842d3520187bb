using ManifestGen.Model;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN165: a host that an environment does not have, because it names others. Its hosts are those that it names, as one of two environments may be public.</summary>
internal sealed class LostHostRule : ExposureRule
{
    private static readonly Rule Lost = new(
        "MGEN165",
        "The environment drops a host",
        "In the environment '{0}', no route serves '{1}', because the hosts of an environment replace all others: declare the host for '{0}' too if it is needed",
        RuleSeverity.Info,
        Category.Exposure);

    public override IReadOnlyList<Rule> Rules => [Lost];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        from environment in service.Environments
        from kind in new Func<ExposureModel, IEnumerable<IRouteModel>>[] { all => all.Ingresses, all => all.HttpRoutes, all => all.GrpcRoutes }
        let own = kind(environment.Service.Exposure).ToArray()
        from host in kind(service.Exposure).Select(route => route.Host).Distinct()
        where own.Length > 0 && own.All(route => route.Host != host)
        select Lost.At(own[0].Origin.Argument("host"), environment.Name, host);
}
