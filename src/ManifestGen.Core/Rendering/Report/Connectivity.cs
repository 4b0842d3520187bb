using ManifestGen.Model;
using ManifestGen.Rendering.Kubernetes;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Report;

/// <summary>
/// Who may talk to whom, read from the network policies themselves, so that what the report says and what the cluster does cannot differ. Probes come from the
/// node, which no policy keeps out. Without Kubernetes there are no policies, and it is who declares to call whom.
/// </summary>
internal sealed class Connectivity
{
    private readonly Dictionary<string, YamlList> _ingress;

    private readonly Dictionary<string, YamlList> _egress;

    private readonly ApplicationModel _application;

    private readonly bool _hasPolicies;

    private Connectivity(ApplicationModel application)
    {
        _application = application;
        _hasPolicies = application.Project.Targets.HasFlag(ManifestTargets.Kubernetes);
        Services = application.Written().Services.OrderBy(service => service.Name, StringComparer.Ordinal).ToArray();
        _ingress = Services.ToDictionary(service => service.Name, service => IngressRules.Of(service, application), StringComparer.Ordinal);
        _egress = Services.ToDictionary(service => service.Name, service => EgressRules.Of(service, application), StringComparer.Ordinal);
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<ServiceModel> Services { get; }

    /// <summary>Null where two services have one name, which is an error that is reported elsewhere.</summary>
    public static Connectivity? Of(ApplicationModel application) =>
        application.Services.GroupBy(service => service.Name, StringComparer.Ordinal).All(same => same.Count() == 1) ? new(application) : null;

    /// <summary>The ports of a service that another one may open.</summary>
    public IReadOnlyList<PortModel> Between(ServiceModel caller, ServiceModel called) => called.Ports
        .Where(port => !_hasPolicies ? Reach.CallersOf(called, _application).Any(other => other.Name == caller.Name) : _ingress[called.Name].Any(rule => Admits(rule, "from", caller.Name) && HasPort(rule, port)) && _egress[caller.Name].Any(rule => Admits(rule, "to", called.Name) && HasPort(rule, port)))
        .ToArray();

    /// <summary>The ports of a service that pods and clients may open which the files do not know.</summary>
    public IReadOnlyList<PortModel> FromAnyone(ServiceModel called) =>
        called.Ports.Where(port => _hasPolicies && _ingress[called.Name].Any(rule => Peers(rule, "from") is null && HasPort(rule, port))).ToArray();

    /// <summary>Which peers outside of the files may connect, other than everybody.</summary>
    public IReadOnlyList<string> OtherCallers(ServiceModel called) => !_hasPolicies ? [] : _ingress[called.Name].SelectMany(rule => Outside(rule, "from")).Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>Whether a service may open any port of any address.</summary>
    public bool ReachesEverything(ServiceModel caller) => _hasPolicies && _egress[caller.Name].Any(rule => Peers(rule, "to") is null && (rule as YamlMap)?["ports"] is null);

    /// <summary>What a service may call that is not in the files. DNS is always among it, and is left out.</summary>
    public IReadOnlyList<string> OtherCalled(ServiceModel caller) => !_hasPolicies || ReachesEverything(caller) ? [] : _egress[caller.Name]
        .Where(rule => !IsDns(rule))
        .SelectMany(rule => Peers(rule, "to") is null ? [$"any address, {Ports(rule)}"] : Outside(rule, "to"))
        .Distinct(StringComparer.Ordinal)
        .ToArray();

    private static IEnumerable<YamlMap>? Peers(YamlNode rule, string key) => ((rule as YamlMap)?[key] as YamlList)?.OfType<YamlMap>();

    private static bool Admits(YamlNode rule, string key, string service) => Peers(rule, key) is not { } peers || peers.Any(peer => Selects(peer, service));

    // A range of addresses is about what is outside: nobody writes those of pods.
    private static bool Selects(YamlMap peer, string service) => peer["namespaceSelector"] is null && peer["podSelector"] is YamlMap pods
        && (pods["matchLabels"] is not YamlMap labels || (labels["app.kubernetes.io/name"] is YamlScalar name && name.Value == service));

    private static bool HasPort(YamlNode rule, PortModel port) => (rule as YamlMap)?["ports"] is not YamlList ports || ports.OfType<YamlMap>().Any(entry =>
        (entry["protocol"] as YamlScalar)?.Value == Protocols.Of(port) && entry["port"] is YamlScalar number && (number.Value == port.Name || IsIn(port.Number, number.Value, (entry["endPort"] as YamlScalar)?.Value)));

    private static bool IsIn(int number, string first, string? last) => int.TryParse(first, out var from) && number >= from && number <= (int.TryParse(last, out var to) ? to : from);

    private static bool IsDns(YamlNode rule) => (rule as YamlMap)?["ports"] is YamlList ports && ports.Count > 0 && ports.OfType<YamlMap>().All(entry => (entry["port"] as YamlScalar)?.Value == "53");

    private static IEnumerable<string> Outside(YamlNode rule, string key) => (Peers(rule, key) ?? [])
        .Select(peer => peer["ipBlock"] is YamlMap block ? ((YamlScalar)block["cidr"]!).Value : peer["namespaceSelector"] is YamlMap space ? $"namespace {Labels(space)}" : IsServices(peer) ? null : "other pods of the namespace")
        .OfType<string>()
        .Select(peer => $"{peer}, {Ports(rule)}");

    private static bool IsServices(YamlMap peer) => peer["podSelector"] is YamlMap { Count: > 0 } pods && pods["matchLabels"] is YamlMap labels && labels["app.kubernetes.io/name"] is not null;

    private static string Labels(YamlMap selector) => selector["matchLabels"] is not YamlMap labels ? "any" : string.Join(", ", labels.Select(label =>
        label.Key == "kubernetes.io/metadata.name" ? ((YamlScalar)label.Value).Value : $"{label.Key}={((YamlScalar)label.Value).Value}"));

    private static string Ports(YamlNode rule) => (rule as YamlMap)?["ports"] is not YamlList ports ? "any port" : "port " + string.Join(", ", ports.OfType<YamlMap>().Select(entry =>
        $"{(entry["port"] as YamlScalar)?.Value}{(entry["endPort"] is YamlScalar last ? $" to {last.Value}" : "")}{((entry["protocol"] as YamlScalar)?.Value == "UDP" ? "/UDP" : "")}").Distinct());
}
