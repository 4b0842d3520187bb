using ManifestGen.Model;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN154, MGEN155 and MGEN156: the ports of a network rule.</summary>
internal sealed class PolicyPortRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN154",
        "A port of a network rule is not valid",
        "'{0}' is not a port: use a name, a number from 1 to 65535, or a range with the lower number first, such as '9000-9100' or '53/udp'",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Undeclared = new(
        "MGEN155",
        "A network rule names a port that is not declared",
        "{0} has no port named '{1}': use {2}",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule NoPort = new(
        "MGEN156",
        "AllowIngress has no port to open",
        "The service has no port that could be opened: declare one, such as [Port(8080)], or set Ports",
        RuleSeverity.Error,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [Invalid, Undeclared, NoPort];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        foreach (var rule in service.Network.AllowIngress)
        {
            if (rule.Ports.Count == 0 && MissingPort.IsSaidAt(rule.Origin, service, application.Project.Targets))
            {
                yield return NoPort.At(rule.Origin);
            }

            foreach (var finding in FindingsOf(rule, "This service", service.Ports))
            {
                yield return finding;
            }
        }

        foreach (var finding in service.Network.AllowEgress.SelectMany(rule =>
            FindingsOf(rule, rule.Service?.ClassName ?? "A peer that is not named by its class", rule.Service?.Ports ?? default)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> FindingsOf(NetworkRuleModel rule, string owner, EquatableArray<PortModel> declared)
    {
        for (var i = 0; i < rule.Ports.Count; i++)
        {
            var text = rule.Ports[i];
            var place = rule.Origin.Element(nameof(rule.Ports), i);
            var port = PolicyPort.Parse(text);
            if (port is null || (port.Name is null && !IsRange(port)))
            {
                yield return Invalid.At(place, Characters.OnOneLine(text));
            }
            else if (port.Name is { } name && declared.All(candidate => candidate.Name != name))
            {
                yield return Undeclared.At(place, Characters.OnOneLine(owner), name, Choices(declared));
            }
        }
    }

    private static bool IsRange(PolicyPort port) => PortRangeRule.IsPort(port.First) && PortRangeRule.IsPort(port.Last) && port.First <= port.Last;

    private static string Choices(EquatableArray<PortModel> declared) =>
        declared.Count == 0 ? "a number" : string.Join(" or ", declared.Select(port => $"'{Characters.OnOneLine(port.Name)}'"));
}
