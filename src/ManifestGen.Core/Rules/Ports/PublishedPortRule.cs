using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Text;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN107: a port of the host can be published once, by one service of the file. Which one keeps it is for the user to say, and not for the order of their names.</summary>
internal sealed class PublishedPortRule : IServiceRule
{
    private static readonly Rule Duplicate = new(
        "MGEN107",
        "The host port is published twice",
        "Host port {0}/{1} is already published by port {2} of '{3}': set PublishedPort here or there, such as to {4}, or Publishing to PortPublishing.None",
        RuleSeverity.Error,
        Category.Ports) { IsBlocking = true };

    private static readonly OncePerApplication<Clash[]> Clashes = new(application => ClashesOf(application).ToArray());

    public IReadOnlyList<Rule> Rules => [Duplicate];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        foreach (var clash in Clashes.Of(application).Where(clash => clash.Owner.Equals(service)))
        {
            yield return At(clash.Port, service, clash.EarlierOwner, clash.Earlier, clash.Free);
        }
    }

    private static IEnumerable<Clash> ClashesOf(ApplicationModel application)
    {
        var targets = application.Project.Targets;
        if ((targets & (ManifestTargets.Compose | ManifestTargets.Swarm)) == 0)
        {
            yield break;
        }

        var wanted = Wanted(application, targets);
        var free = new FreePorts(wanted);
        var taken = new Dictionary<(PortProtocol Protocol, int Number), (ServiceModel Owner, PortModel Port)>();
        foreach (var (owner, port) in wanted)
        {
            var number = (port.Protocol, PublishedPorts.Of(port));
            if (!taken.TryGetValue(number, out var earlier))
            {
                taken.Add(number, (owner, port));
            }
            else if (!IsSaidElsewhere(owner, port, earlier.Owner, earlier.Port))
            {
                yield return new(owner, port, earlier.Owner, earlier.Port, free.Next(port));
            }
        }
    }

    // What somebody has chosen stays, and gives way to nothing that nobody has.
    private static List<(ServiceModel Owner, PortModel Port)> Wanted(ApplicationModel application, ManifestTargets targets)
    {
        var all = application.Services
            .Where(service => !service.IsExternal)
            .SelectMany(service => Published(service, targets), (service, port) => (Owner: service, Port: port))
            .ToList();
        return [.. all.Where(entry => entry.Port.PublishedPort is not null), .. all.Where(entry => entry.Port.PublishedPort is null)];
    }

    private static IEnumerable<PortModel> Published(ServiceModel service, ManifestTargets targets) =>
        (targets.HasFlag(ManifestTargets.Compose) ? PublishedPorts.PublishedBy(service) : PublishedPorts.OnNodesBy(service))
            .Where(port => PortSettings.IsPort(PublishedPorts.Of(port)));

    // Two services of one name are MGEN002, and a port that is declared twice is MGEN102.
    private static bool IsSaidElsewhere(ServiceModel owner, PortModel port, ServiceModel other, PortModel earlier) =>
        owner.Equals(other) ? port.Number == earlier.Number && port.PublishedPort == earlier.PublishedPort : owner.Name == other.Name;

    private static Finding At(PortModel port, ServiceModel service, ServiceModel owner, PortModel earlier, int? free)
    {
        // Nobody has written the port of a known server.
        var isKnown = port.Origin == Origin.Class;
        var place = isKnown ? service.Origin : port.Origin.Argument(nameof(PortAttribute.PublishedPort));
        var other = free?.ToText() ?? "another number";
        return Duplicate.At(place, PublishedPorts.Of(port).ToText(), port.Protocol.ToString().ToLowerInvariant(), earlier.Number.ToText(), owner.Name, other) with
        {
            Remedy = free is null ? null : new Remedy($"Publish it on port {other}", isKnown
                ? RemedyEdit.AddAttribute(service.Origin, $"Port({port.Number.ToText()}, Name = {CSharpLiteral.Of(port.Name)}, PublishedPort = {other})")
                : RemedyEdit.SetArgument(place, other)),
        };
    }

    /// <summary>Two ports with the same host port, and a free host port.</summary>
    private sealed record Clash(ServiceModel Owner, PortModel Port, ServiceModel EarlierOwner, PortModel Earlier, int? Free);

    /// <summary>Ports of the host that no service of the file has, each given once.</summary>
    private sealed class FreePorts(IEnumerable<(ServiceModel Owner, PortModel Port)> wanted)
    {
        private readonly HashSet<(PortProtocol Protocol, int Number)> _taken = [.. wanted.Select(entry => (entry.Port.Protocol, PublishedPorts.Of(entry.Port)))];

        public int? Next(PortModel port)
        {
            for (var number = PublishedPorts.Of(port) + 1; number <= 65535; number++)
            {
                if (_taken.Add((port.Protocol, number)))
                {
                    return number;
                }
            }

            return null;
        }
    }
}
