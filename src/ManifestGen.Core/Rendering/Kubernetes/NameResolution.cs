using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>How the pod finds others by name.</summary>
internal static class NameResolution
{
    /// <summary>An address has one entry, whichever attributes name it.</summary>
    public static YamlNode? HostAliases(PodModel pod) => YamlList.Of(
        pod.HostAliases.GroupBy(alias => alias.Address, StringComparer.Ordinal).Select(aliases => (YamlNode)new YamlMap
        {
            { "ip", aliases.Key },
            { "hostnames", Strings(aliases.SelectMany(alias => alias.Hostnames)) },
        })).OrNull();

    public static YamlNode? DnsConfig(PodModel pod) => pod.Settings is not { } settings ? null : new YamlMap
    {
        { "nameservers", Strings(settings.DnsNameservers) },
        { "searches", Strings(settings.DnsSearches) },
        { "options", YamlList.Of(settings.DnsOptions.Select(Option)).OrNull() },
    }.OrNull();

    private static YamlNode Option(string option)
    {
        var colon = option.IndexOf(':');
        return colon < 0
            ? new YamlMap { { "name", option } }
            : new YamlMap { { "name", option.Substring(0, colon) }, { "value", option.Substring(colon + 1) } };
    }

    private static YamlNode? Strings(IEnumerable<string> values) => YamlList.Of(values.Select(value => (YamlNode?)value)).OrNull();
}
