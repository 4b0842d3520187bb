using System.Net;
using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN059, MGEN060 and MGEN061: addresses and names that a pod looks up.</summary>
internal sealed class NameResolutionRule : IServiceRule
{
    private const int MaxNameservers = 3;

    private const int MaxSearches = 32;

    private static readonly Regex SearchDomain = new(
        @"\A(?=.{1,253}\z)([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?|\.)\z", RegexOptions.CultureInvariant);

    private static readonly Regex IPv4 = new(@"\A(0|[1-9][0-9]{0,2})(\.(0|[1-9][0-9]{0,2})){3}\z", RegexOptions.CultureInvariant);

    private static readonly Rule InvalidDns = new(
        "MGEN059",
        "The pod's DNS settings are not valid",
        "{0} is not valid: {1}",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    private static readonly Rule InvalidAddress = new(
        "MGEN060",
        "The host alias address is not an IP address",
        "'{0}' is not an IP address: use one such as '10.0.0.5'",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    private static readonly Rule InvalidHostname = new(
        "MGEN061",
        "The host alias name is not valid",
        "'{0}' is not a valid host name: use lowercase letters, digits, '-' and '.', such as 'db.internal'",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [InvalidDns, InvalidAddress, InvalidHostname];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        foreach (var finding in service.Pod.Settings is null ? [] : OfSettings(service.Pod.Settings))
        {
            yield return finding;
        }

        foreach (var alias in service.Pod.HostAliases)
        {
            if (!IsAddress(alias.Address))
            {
                yield return InvalidAddress.At(alias.Origin.Argument("address"), Characters.OnOneLine(alias.Address));
            }

            if (alias.Hostnames.Count == 0)
            {
                yield return InvalidHostname.At(alias.Origin.Argument("hostnames"), "");
            }

            foreach (var (place, name) in alias.Origin.Elements("hostnames", alias.Hostnames).Where(name => !KubernetesNames.IsSubdomain(name.Value)))
            {
                yield return InvalidHostname.At(place, Characters.OnOneLine(name)) with { Remedy = Remedy.Write(place, KubernetesNames.Corrected(name)) };
            }
        }
    }

    /// <summary>In the one form that every engine reads: .NET also takes <c>1</c> and <c>0x7f.1</c> for addresses.</summary>
    private static bool IsAddress(string text) =>
        IPAddress.TryParse(text, out var address)
        && (IPv4.IsMatch(text) || (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 && text.IndexOfAny(['%', '[']) < 0));

    private static IEnumerable<Finding> OfSettings(PodSettingsModel settings)
    {
        Finding At(string argument, string problem) => InvalidDns.At(settings.Origin.Argument(argument), argument, problem);

        if (settings is { DnsPolicy: DnsPolicy.None, DnsNameservers.Count: 0 })
        {
            yield return At(nameof(settings.DnsPolicy), "DnsPolicy None requires a name server, so add DnsNameservers");
        }

        if (settings.DnsNameservers.Count > MaxNameservers)
        {
            yield return At(nameof(settings.DnsNameservers), $"at most {MaxNameservers.ToText()} servers are allowed");
        }

        if (settings.DnsSearches.Count > MaxSearches)
        {
            yield return At(nameof(settings.DnsSearches), $"at most {MaxSearches.ToText()} domains are allowed");
        }

        foreach (var server in settings.DnsNameservers.Where(server => !IsAddress(server)))
        {
            yield return At(nameof(settings.DnsNameservers), $"'{Characters.OnOneLine(server)}' is not an IP address");
        }

        foreach (var domain in settings.DnsSearches.Where(domain => !SearchDomain.IsMatch(domain)))
        {
            yield return At(nameof(settings.DnsSearches), $"'{Characters.OnOneLine(domain)}' is not a domain");
        }

        (string Argument, EquatableArray<string> Items)[] lists =
        [
            (nameof(settings.DnsNameservers), settings.DnsNameservers),
            (nameof(settings.DnsSearches), settings.DnsSearches),
            (nameof(settings.DnsOptions), settings.DnsOptions),
        ];
        foreach (var (argument, items) in lists)
        {
            if (items.GroupBy(item => item, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } repeated)
            {
                yield return At(argument, $"'{Characters.OnOneLine(repeated.Key)}' is declared twice");
            }
        }

        foreach (var option in settings.DnsOptions.Where(option => option.Length == 0 || option[0] == ':'))
        {
            yield return At(nameof(settings.DnsOptions), $"'{Characters.OnOneLine(option)}' has no name");
        }
    }
}
