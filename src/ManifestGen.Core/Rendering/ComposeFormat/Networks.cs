using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>
/// Networks that let services talk along their dependencies only: one for each service that others call, with its callers; and one for each service
/// that uses backing services, with those, so that two services do not reach each other through a database that both use.
/// </summary>
/// <param name="application">The services of the file.</param>
/// <param name="driver">What the engine calls the networks that it makes.</param>
internal sealed class Networks(ApplicationModel application, string driver)
{
    private readonly ILookup<string, string> _byService = ServiceLinks.Of(application)
        .SelectMany(link => new[] { (Service: link.Caller, link.Network), (Service: link.Called, link.Network) })
        .Distinct()
        .ToLookup(member => member.Service, member => member.Network, StringComparer.Ordinal);

    /// <summary>A service's list. Null leaves it on the network of all services that have to do with no other one.</summary>
    public YamlNode? Of(ServiceModel service)
    {
        var inferred = _byService[service.Name].OrderBy(name => name, StringComparer.Ordinal).ToList();
        var declared = service.Docker.Networks.Select(network => network.Name).ToList();
        if (inferred.Count == 0 && declared.Count > 0)
        {
            inferred.Add(JoinedNetworkModel.Default);
        }

        return YamlList.Of(inferred.Concat(declared).Distinct(StringComparer.Ordinal).Select(name => (YamlNode?)name)).OrNull();
    }

    /// <summary>The file's list of networks.</summary>
    public YamlNode? Declarations()
    {
        var declared = application.Services.SelectMany(service => service.Docker.Networks).Where(network => network.Name != JoinedNetworkModel.Default).ToList();
        var names = _byService.SelectMany(networks => networks).Concat(declared.Select(network => network.Name)).Distinct(StringComparer.Ordinal);
        var declarations = new YamlMap();
        foreach (var name in names.OrderBy(name => name, StringComparer.Ordinal))
        {
            declarations.Add(name, declared.Exists(network => network.Name == name && network.IsExternal)
                ? new YamlMap { { "external", true } }
                : new YamlMap { { "driver", driver } });
        }

        return declarations.OrNull();
    }
}
