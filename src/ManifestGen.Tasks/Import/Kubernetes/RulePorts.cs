using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The ports of one rule of a NetworkPolicy, as <c>Ports</c> of an attribute says them.</summary>
/// <param name="AreAll">Whether they are those that the attribute opens without <c>Ports</c>.</param>
/// <param name="Said">The ports, in the words of the attribute.</param>
/// <param name="Unsaid">Those that no attribute says.</param>
internal sealed record RulePorts(bool AreAll, IReadOnlyList<string> Said, IReadOnlyList<SourceNode> Unsaid)
{
    /// <summary>Whether nothing is left of them.</summary>
    public bool AreNone => !AreAll && Said.Count == 0;

    /// <summary>The same with numbers, for a rule that knows no names.</summary>
    public RulePorts AsNumbers(IReadOnlyList<PortModel> declared) => this with
    {
        AreAll = false,
        Said = [.. Said.Select(text => declared.FirstOrDefault(port => port.Name == text) is { } port ? port.Number.ToString(CultureInfo.InvariantCulture) + (port.Protocol == PortProtocol.Udp ? "/udp" : "") : text)],
    };

    /// <param name="ports">The list of the rule; null for all ports.</param>
    /// <param name="declared">The ports of the service that the rule leads to; null where nobody knows it.</param>
    public static RulePorts Of(SourceNode? ports, IReadOnlyList<PortModel>? declared)
    {
        if (ports is not { Items.Count: > 0 })
        {
            return new(true, [], []);
        }

        var (said, unsaid, covered, isMore) = (new List<string>(), new List<SourceNode>(), new HashSet<PortModel>(), false);
        foreach (var port in ports.Items)
        {
            var known = (declared ?? []).Where(candidate => Covers(port, candidate)).ToArray();
            covered.UnionWith(known);
            if (Text(port, known) is { } text)
            {
                said.Add(text);
                isMore |= known.Length == 0;
            }
            else
            {
                unsaid.Add(port);
            }
        }

        return new(declared is { Count: > 0 } && !isMore && unsaid.Count == 0 && declared.All(covered.Contains), said.Distinct(StringComparer.Ordinal).ToArray(), unsaid);
    }

    private static bool Covers(SourceNode port, PortModel candidate)
    {
        if (!string.Equals(port.TextAt("protocol") ?? "TCP", candidate.Protocol.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return port.TextAt("port") is not { } first || first == candidate.Name
            || (Number(first) is { } from && candidate.Number >= from && candidate.Number <= (Number(port.TextAt("endPort")) ?? from));
    }

    // An only declared port is said by its name, as the generated policy has it.
    private static string? Text(SourceNode port, PortModel[] known)
    {
        var protocol = (port.TextAt("protocol") ?? "TCP").ToUpperInvariant();
        if (protocol is not ("TCP" or "UDP"))
        {
            return null;
        }

        var suffix = protocol == "UDP" ? "/udp" : "";
        var (first, last) = (port.TextAt("port"), port.TextAt("endPort"));
        return first is null ? "1-65535" + suffix
            : known.Length == 1 && last is null ? known[0].Name
            : Number(first) is null ? null
            : last is null ? first + suffix
            : Number(last) is null ? null
            : $"{first}-{last}{suffix}";
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number : null;
}
