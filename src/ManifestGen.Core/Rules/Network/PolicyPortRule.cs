using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN154, MGEN155 and MGEN156: the ports of a network rule.</summary>
internal sealed class PolicyPortRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN154",
        "The port of the network rule is not valid",
        "'{0}' is not a valid port: use a name, a number from 1 to 65535, or a range with the lower number first, such as '9000-9100' or '53/udp'",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Undeclared = new(
        "MGEN155",
        "The network rule names an undeclared port",
        "{0} has no port named '{1}': use {2}",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule NoPort = new(
        "MGEN156",
        "AllowIngress has no port to open",
        "The service has no port to open: declare one, such as [Port(8080)], or set Ports",
        RuleSeverity.Error,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [Invalid, Undeclared, NoPort];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        foreach (var rule in service.Network.AllowIngress)
        {
            if (rule.Ports.Count == 0 && MissingPort.IsSaidAt(rule.Origin, service, application.Project.Targets))
            {
                yield return NoPort.At(rule.Origin) with
                {
                    Remedy = application.Project.IsAspNetCore && service is { Backing: null, Workload.RunsToCompletion: false }
                        ? MissingPort.DeclareDefault(service)
                        : null,
                };
            }

            foreach (var finding in FindingsOf(rule, "This service", service.Ports))
            {
                yield return finding;
            }
        }

        foreach (var finding in service.Network.AllowEgress.SelectMany(rule =>
            FindingsOf(rule, rule.Service?.ClassName ?? "A peer without a class", rule.Service?.Ports ?? default)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> FindingsOf(NetworkRuleModel rule, string owner, EquatableArray<PortModel> declared)
    {
        foreach (var (place, text) in rule.Origin.Elements(nameof(rule.Ports), rule.Ports))
        {
            var port = PolicyPort.Parse(text);
            if (port is null || (port.Name is null && !IsRange(port)))
            {
                yield return Invalid.At(place, Characters.OnOneLine(text)) with { Remedy = Remedy.Write(place, Corrected(text) ?? Similar(text, rule, declared)) };
            }
            else if (port.Name is { } name && declared.All(candidate => candidate.Name != name))
            {
                yield return Undeclared.At(place, Characters.OnOneLine(owner), name, Choices(declared)) with { Remedy = Remedy.Write(place, Similar(name, rule, declared)) };
            }
        }
    }

    private static bool IsRange(PolicyPort port) => PortSettings.IsPort(port.First) && PortSettings.IsPort(port.Last) && port.First <= port.Last;

    // '9100-9000', 'https:443' and '53 / UDP' say what is meant.
    private static string? Corrected(string text)
    {
        var written = text.Replace(" ", "").ToLowerInvariant();
        var port = PolicyPort.Parse(written.Substring(written.IndexOf(':') + 1));
        if (port is not { Name: null })
        {
            return null;
        }

        var (first, last) = (Math.Min(port.First, port.Last), Math.Max(port.First, port.Last));
        var protocol = port.Protocol is null ? "" : "/" + port.Protocol.ToLowerInvariant();
        return IsRange(port with { First = first, Last = last }) ? first.ToText() + (first == last ? "" : "-" + last.ToText()) + protocol : null;
    }

    // A slip of the fingers; any other port would be opened by mistake, and one that is there already is meant by its own name.
    private static string? Similar(string name, NetworkRuleModel rule, EquatableArray<PortModel> declared) =>
        MeantPort.Named(name, declared.Select(port => port.Name).Where(PortNameRule.IsValid)) is { } similar && !rule.Ports.Contains(similar) ? similar : null;

    private static string Choices(EquatableArray<PortModel> declared) =>
        declared.Count == 0 ? "a number" : string.Join(" or ", declared.Select(port => $"'{Characters.OnOneLine(port.Name)}'"));
}
