using ManifestGen.Model;
using ManifestGen.Rules.Declaration;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN161 and MGEN162: a dependency whose service is named by a text.</summary>
internal sealed class DependencyNameRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN161",
        "A dependency does not name a service",
        "'{0}' is not the name of a service: use the name that its [ContainerService] or [BackingService] declares",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Unknown = new(
        "MGEN162",
        "A dependency is known by its name only",
        "No service of this project is called '{0}', so that its ports are not known and the files for {1} hold no address of it: name its class, or declare both in a [Stack]",
        RuleSeverity.Info,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [Invalid, Unknown];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from dependency in service.Network.Dependencies
        where dependency.Service.IsKnownByNameOnly
        let place = dependency.Origin.Argument("service")
        let name = dependency.Service.Name ?? ""
        let isName = ServiceNameRule.IsValid(name)
        where !isName || MissesSomething(application)
        select isName ? Unknown.At(place, name, TargetNames.OfEngines(application.Project.Targets)) : Invalid.At(place, name) with { Remedy = new Remedy("Remove it", RemedyEdit.RemoveAttribute(dependency.Origin)) };

    // A system has a rule of its own, and a project that writes a Dockerfile only is the part of one.
    private static bool MissesSomething(ApplicationModel application) =>
        application.Stack is null && (application.Project.Targets & ManifestTargets.All & ~ManifestTargets.Docker) != 0;
}
