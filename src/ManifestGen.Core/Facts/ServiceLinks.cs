using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>Which services of Compose and Swarm share a network because one depends on the other.</summary>
internal static class ServiceLinks
{
    /// <summary>Each dependency that needs a network, and the network's name.</summary>
    public static IEnumerable<(string Caller, string Called, string Network)> Of(ApplicationModel application)
    {
        var callable = application.Services.Where(CanBeCalled).ToLookup(service => service.Name, StringComparer.Ordinal);
        return
            from caller in application.Services
            from dependency in caller.Network.Dependencies
            where dependency.Service is { IsInThisProject: true, Name: { } name } && name != caller.Name
            from called in callable[dependency.Service.Name!]
            select (caller.Name, called.Name, called.Backing is null ? $"to-{called.Name}" : $"from-{caller.Name}");
    }

    /// <summary>Whether the file makes the network itself, for services that depend on each other.</summary>
    public static bool IsMadeFor(ApplicationModel application, string network) => Of(application).Any(link => link.Network == network);

    // What has no port is only waited for, such as a migration.
    private static bool CanBeCalled(ServiceModel service) => service is { Ports.Count: > 0, Workload.RunsToCompletion: false, Backing: not { IsExternal: true } };
}
