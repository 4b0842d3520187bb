using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN191: an address in a variable names a port that the other service does not have in one of the targets.</summary>
internal sealed class AddressPortRule : IContainerRule
{
    private static readonly Rule Closed = new(
        "MGEN191",
        "The address in a variable uses a port that a target does not have",
        "In {0}, '{1}' has no port {2}, so '{3}' does not reach it: {4}",
        RuleSeverity.Warning,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [Closed];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from variable in service.Env.Select(variable => (variable.Origin, variable.Name, variable.Value))
            .Concat(service.Configuration.Values.Select(variable => (variable.Origin, variable.Name, variable.Value)))
        where variable.Origin != Origin.Class && !ComparedNames.IncludesIssuer(variable.Name)
        from address in WrittenAddress.WithKnownPortIn(variable.Value)
        let called = CalledAt(address.Host, service, application)
        where called is not null
        let targets = TargetsWithout(address.Port, called, WrittenFor(service, application.Project))
        where targets != ManifestTargets.None && !IsReplacedEverywhere(variable.Name, service, targets)
        let place = variable.Origin.Argument("value")
        select Closed.At(place, TargetNames.All(targets), called.Name!, address.Port.ToText(), Characters.OnOneLine(variable.Name), AdviceOn(address.Port, called)) with
        {
            Remedy = RemedyFor(place, variable.Name, called, service),
        };

    // Compose and Swarm have the common values, and run no other containers of a pod.
    private static ManifestTargets WrittenFor(ServiceModel service, ProjectModel project) =>
        project.Environment is null && service.Container is null ? project.Targets : project.Targets & ManifestTargets.Kubernetes;

    /// <summary>The other service that a host stands for, here or in a project that the service depends on. Null where its ports are not known.</summary>
    // What is reached by another name than its own has the ports of its pods.
    public static ServiceReference? CalledAt(string host, ServiceModel service, ApplicationModel application)
    {
        var called = service.Network.Dependencies.Select(dependency => dependency.Service).FirstOrDefault(other => other.Name == host)
            ?? (Reach.ServiceAt(host, application) is { } other && host.Split('.')[0] == other.Name
                ? new ServiceReference(other.ClassName, other.Name, Ports: default, IsInThisProject: true).To(other)
                : null);
        return called is { Ports.Count: > 0, Backing: not { IsExternal: true } } && called.Name != service.Name ? called : null;
    }

    /// <summary>
    /// The targets in which a service does not have a port. Only a Kubernetes Service translates ports, and it alone lets only declared ones through: where the
    /// program may listen on a port that nobody declares, Compose, Swarm and a headless Service lead to it.
    /// </summary>
    public static ManifestTargets TargetsWithout(int number, ServiceReference called, ManifestTargets targets)
    {
        var isInDocker = called.Ports.Any(port => port.Number == number);
        var isInKubernetes = called.Ports.Any(port => called.ServicePortOf(port) == number);
        return (isInDocker, isInKubernetes) switch
        {
            (true, false) => targets & ManifestTargets.Kubernetes,
            (false, true) => targets & (ManifestTargets.Compose | ManifestTargets.Swarm),
            (false, false) when !called.IsHeadless => targets & ManifestTargets.Kubernetes,
            _ => ManifestTargets.None,
        };
    }

    /// <summary>What to do about an address that one target does not have.</summary>
    /// <param name="number">The port in it.</param>
    /// <param name="called">The service that the address names.</param>
    /// <param name="before">What comes before that the declaration can say the address.</param>
    public static string AdviceOn(int number, ServiceReference called, string before = "") =>
        called.Ports.Any(port => port.Number == number || called.ServicePortOf(port) == number)
            ? before + "set AddressVariable on [DependsOn], which writes the right address for each target"
            : $"declare the port, or use {string.Join(" or ", called.Ports.Select(port => called.ServicePortOf(port).ToText()))}";

    // In Kubernetes, each environment may say another value; Compose and Swarm have the common one.
    private static bool IsReplacedEverywhere(string variable, ServiceModel service, ManifestTargets targets) =>
        targets == ManifestTargets.Kubernetes
        && service.Environments.Count > 0
        && service.Environments.All(environment => ValueOf(variable, environment.Service) != ValueOf(variable, service));

    private static string? ValueOf(string variable, ServiceModel service) => service.Env.FirstOrDefault(env => env.Name == variable)?.Value;

    // The variable moves to the dependency, with what follows host and port in it.
    private static Remedy? RemedyFor(Place place, string variable, ServiceReference called, ServiceModel service)
    {
        var env = service.Env.FirstOrDefault(env => env.Name == variable && env.Origin == place.Origin);
        var dependency = service.Network.Dependencies.FirstOrDefault(dependency => dependency.Service.Name == called.Name && DependencyVariables.HasAddresses(dependency));
        return env is null
            || dependency is not { AddressVariable: null, AddressPath: null, AddressPort: null, EffectiveAddressPort: { Name: "http" or "https" } port }
            || !Uri.TryCreate(env.Value, UriKind.Absolute, out var url)
            || url.Scheme != port.Name
            || url.Host != called.Name
            || url.UserInfo.Length > 0
            || url.Query.Length > 0
            || url.Fragment.Length > 0
            || !AddressesOf(port, called).Contains(url.Port)
            || service.Environments.Any(environment => ValueOf(variable, environment.Service) != env.Value)
            ? null
            : new Remedy(
                $"Set AddressVariable on the dependency on '{called.Name}'",
                new[] { RemedyEdit.SetArgument(dependency.Origin.Argument(nameof(DependsOnAttribute.AddressVariable)), CSharpLiteral.Of(variable)) }
                    .Concat(PathOf(env.Value) is { Length: > 0 } path ? [RemedyEdit.SetArgument(dependency.Origin.Argument(nameof(DependsOnAttribute.AddressPath)), CSharpLiteral.Of(path))] : [])
                    .Append(RemedyEdit.RemoveAttribute(env.Origin))
                    .ToEquatableArray());
    }

    private static int[] AddressesOf(PortModel port, ServiceReference called) => [port.Number, called.ServicePortOf(port)];

    // As it is written: some clients tell "/" at the end from none.
    private static string PathOf(string url)
    {
        var start = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + "://".Length);
        return start < 0 ? "" : url.Substring(start);
    }
}
