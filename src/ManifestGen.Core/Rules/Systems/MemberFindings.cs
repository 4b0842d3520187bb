using ManifestGen.Model;

namespace ManifestGen.Rules.Systems;

/// <summary>
/// What the rules find in services of other projects because they are part of this system: a name or a host port that another one has too, services that
/// wait for each other, and what matters only in files that the service's own project does not write. What that project sees by itself it reports.
/// </summary>
internal static class MemberFindings
{
    public static IEnumerable<Finding> Of(StackModel stack, ApplicationModel application, Func<ServiceModel, ApplicationModel, IEnumerable<Finding>> check) =>
        from service in application.Services
        where service.Home is not null
        let known = new HashSet<Finding>(InOwnProject(service, application, check).Select(finding => finding.WithoutRemedy))
        from finding in check(service, application)
        where !known.Contains(finding.WithoutRemedy)
        select finding.Place.Origin.IsOnAssembly
            ? finding
            : finding with { Place = StackPlaces.Of(stack, service), Remedy = null, Member = service.Name };

    private static IEnumerable<Finding> InOwnProject(
        ServiceModel service, ApplicationModel application, Func<ServiceModel, ApplicationModel, IEnumerable<Finding>> check)
    {
        var home = service.Home!;
        var own = application.Services
            .Where(other => other.Home?.AssemblyName == home.AssemblyName)
            .Select(AtHome)
            .ToEquatableArray();
        return check(AtHome(service), new ApplicationModel(home, own));
    }

    private static ServiceModel AtHome(ServiceModel service) => service.Everywhere(part => part with { Home = null });
}
