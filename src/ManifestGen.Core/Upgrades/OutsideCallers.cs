using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>Access from outside the cluster that the new version removes.</summary>
internal static class OutsideCallers
{
    private static readonly Dictionary<string, string> Attributes = new(StringComparer.Ordinal) { ["Ingress"] = "Ingress", ["HTTPRoute"] = "HttpRoute", ["GRPCRoute"] = "GrpcRoute" };

    public static IEnumerable<UpgradeFinding> Between(ManifestObject old, ManifestObject @new) =>
        old.Kind == "Service" ? OfService(old, @new)
        : Attributes.TryGetValue(old.Kind, out var attribute) ? OfRoute(old, @new).Select(message => new UpgradeFinding(UpgradeKind.Harmful, old.Reference, message) { Service = old.Service, Attribute = attribute })
        : [];

    private static IEnumerable<UpgradeFinding> OfService(ManifestObject old, ManifestObject @new)
    {
        var former = old.Document.Text("spec", "type") ?? "ClusterIP";
        var next = @new.Document.Text("spec", "type") ?? "ClusterIP";
        if (former != next && (former == "LoadBalancer" || next == "ClusterIP"))
        {
            yield return new(UpgradeKind.Harmful, old.Reference,
                $"{old.Reference} changes from {former} to {next}: {(former == "LoadBalancer" ? "its load balancer is deleted, with the address that callers outside the cluster use" : "the node ports that callers use are closed")}. Move the callers first.")
            {
                Service = old.Service,
                Attribute = "KubernetesService",
            };
            yield break;
        }

        foreach (var port in old.Document.Items("spec", "ports").Where(port => port["nodePort"] is not null))
        {
            var same = @new.Document.Items("spec", "ports").FirstOrDefault(candidate => candidate.Text("name") == port.Text("name"));
            // One that is not said any more stays.
            if (same?.Text("nodePort") is { } number && number != port.Text("nodePort"))
            {
                yield return new(UpgradeKind.Harmful, old.Reference,
                    $"The port '{port.Text("name")}' of {old.Reference} moves from the node port {port.Text("nodePort")} to {number}, so callers cannot connect. Keep NodePort = {port.Text("nodePort")}, or move the callers first.")
                {
                    Service = old.Service,
                    Attribute = "Port",
                    Hint = port.Text("name"),
                };
            }
        }
    }

    private static IEnumerable<string> OfRoute(ManifestObject old, ManifestObject @new)
    {
        var next = new HashSet<string>(PlacesOf(@new), StringComparer.Ordinal);
        var hosts = HostsOf(@new).ToArray();
        var gone = PlacesOf(old).Where(place => !next.Contains(place)).ToArray();
        foreach (var host in HostsOf(old).Distinct(StringComparer.Ordinal).Where(host => !hosts.Contains(host, StringComparer.Ordinal)))
        {
            yield return $"{old.Reference} no longer serves '{host}', so callers of it get errors. Keep it until nothing calls it.";
        }

        foreach (var place in gone.Where(place => hosts.Contains(place.Split('/')[0], StringComparer.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            yield return $"{old.Reference} no longer serves '{place}', so callers of it get errors. Keep it until nothing calls it.";
        }

        if (old.Document.Text("spec", "ingressClassName") is var former && @new.Document.Text("spec", "ingressClassName") is var other && former != other)
        {
            yield return $"{old.Reference} moves from the Ingress class {former.Quoted()} to {other.Quoted()}, whose controller has another address. Change the DNS records when the new controller serves the hosts.";
        }
    }

    private static string Quoted(this string? text) => text is null ? "(the cluster's default)" : $"'{text}'";

    private static IEnumerable<string> HostsOf(ManifestObject route) =>
        route.Document.Items("spec", "rules").Select(rule => rule.Text("host")).OfType<string>()
            .Concat(((route.Document.At("spec", "hostnames") as YamlList) ?? []).OfType<YamlScalar>().Select(host => host.Value));

    // Host and path together, as a caller writes them.
    private static IEnumerable<string> PlacesOf(ManifestObject route) => route.Kind == "Ingress"
        ? from rule in route.Document.Items("spec", "rules")
          from path in rule.Items("http", "paths")
          select rule.Text("host") + path.Text("path")
        : from host in HostsOf(route)
          from rule in route.Document.Items("spec", "rules")
          from match in rule.Items("matches")
          select host + (match.Text("path", "value") ?? $"/{match.Text("method", "service")}");
}
