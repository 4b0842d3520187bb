using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Rules.Declaration;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN161 and MGEN162: a dependency whose service is named by a text.</summary>
internal sealed class DependencyNameRule : IContainerRule
{
    private static readonly Rule Invalid = new(
        "MGEN161",
        "The dependency name is not a valid service name",
        "'{0}' is not a valid service name: use the name that its [ContainerService] or [BackingService] declares",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Unknown = new(
        "MGEN162",
        "The dependency's ports are unknown",
        "No service of this project is named '{0}', so its ports are unknown and the files for {1} have no address for it: {2}",
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
        let meant = NearestName.Of(name, OthersThan(service, application))
        select isName ? UnknownAt(place, name, meant, application) : Invalid.At(place, name) with { Remedy = Remedy.Write(place, meant ?? Spelt(name, application)) };

    private static Finding UnknownAt(Place place, string name, string? meant, ApplicationModel application)
    {
        var advice = (meant is null ? "" : $"did you mean '{meant}'? Otherwise, ") + "name its class, or declare both in a [Stack]";
        return Unknown.At(place, name, TargetNames.OfEngines(application.Project.Targets), advice) with { Remedy = Remedy.Write(place, meant) };
    }

    // Those that it depends on already would be there twice.
    private static IEnumerable<string> OthersThan(ServiceModel service, ApplicationModel application) => application.Services
        .Where(other => other.Workload.Schedule is null)
        .Select(other => other.Name)
        .Except(service.Network.Dependencies.Select(dependency => dependency.Service.Name).Append(service.Name).OfType<string>(), StringComparer.Ordinal);

    // As a service of another project would have to be called.
    private static string? Spelt(string name, ApplicationModel application) =>
        !MissesSomething(application) && name.Length <= ServiceNameRule.MaxLength && KebabCase.Of(name, ServiceNameRule.MaxLength) is var spelt && ServiceNameRule.IsValid(spelt) ? spelt : null;

    // A system has a rule of its own, and a project that writes a Dockerfile only is the part of one.
    private static bool MissesSomething(ApplicationModel application) =>
        application.Stack is null && (application.Project.Targets & ManifestTargets.All & ~ManifestTargets.Docker) != 0;
}
