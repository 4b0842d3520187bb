using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Rules.Configuration;
using ManifestGen.Rules.Configuration.Connections;
using ManifestGen.Rules.Declaration;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>
/// MGEN140 and MGEN144: a class that an attribute names must be a service, and one that can be reached. A service of this project has its own findings.
/// </summary>
internal sealed class ServiceReferenceRule : IContainerRule
{
    private static readonly Rule NoService = new(
        "MGEN140",
        "The referenced class is not a service",
        "{0} is not a service: name a class with [ContainerService]",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Invalid = new(
        "MGEN144",
        "The service of another project is not reachable",
        "{0} cannot be reached, because {1}: correct it in its own project",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NoService, Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        NamedServices(service.Network).Select(named => FindingOf(named.Origin, named.Service)).OfType<Finding>();

    private static IEnumerable<(Origin Origin, ServiceReference Service)> NamedServices(NetworkModel network) =>
        network.Dependencies.Select(dependency => (dependency.Origin, dependency.Service))
            .Concat(network.AllowIngress.Concat(network.AllowEgress).Where(rule => rule.Service is not null).Select(rule => (rule.Origin, rule.Service!)));

    private static Finding? FindingOf(Origin origin, ServiceReference service)
    {
        if (service.IsByName)
        {
            return null;
        }

        var place = origin.Argument("service");
        var className = Characters.OnOneLine(service.ClassName);
        if (service.Name is null)
        {
            return NoService.At(place, className);
        }

        return !service.IsInThisProject && ProblemOf(service) is { } problem ? Invalid.At(place, className, problem) : null;
    }

    private static string? ProblemOf(ServiceReference service)
    {
        if (!ServiceNameRule.IsValid(service.Name!))
        {
            return $"'{Characters.OnOneLine(service.Name!)}' is not a valid service name";
        }

        return service.Ports.Select(ProblemOf).FirstOrDefault(problem => problem is not null)
            ?? (service.Ports.GroupBy(port => port.Name).Any(same => same.Count() > 1) ? "two of its ports have the same name" : null)
            ?? (service.Backing is { } backing ? ProblemOf(backing) : null);
    }

    // What is written of it here: the connection string, and references to its secrets.
    private static string? ProblemOf(ServiceModel backing)
    {
        if (ConnectionStringRule.ProblemsOf(backing).Any())
        {
            return "its connection string cannot be completed";
        }

        return backing.SecretEnv.Any(secret => !ReferenceNames.IsObject(secret.Secret) || !ReferenceNames.IsKey(secret.Key)) ? "it names a secret or key that is not valid" : null;
    }

    private static string? ProblemOf(PortModel port)
    {
        if (!PortNameRule.IsValid(port.Name))
        {
            return $"'{Characters.OnOneLine(port.Name)}' is not a valid port name";
        }

        return PortSettings.IsPort(port.Number) && PortSettings.IsPort(port.EffectiveServicePort) ? null : $"its port '{port.Name}' is out of range";
    }
}
