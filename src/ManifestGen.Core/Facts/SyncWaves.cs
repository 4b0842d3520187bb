using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>
/// In which order Argo CD applies the services: each after those that it depends on. It waits for the health of all objects of a wave before the next one, so what may never
/// become healthy by itself belongs to the last one, which it does not wait for.
/// </summary>
internal static class SyncWaves
{
    private static readonly OncePerApplication<Dictionary<string, int>> Known = new(Compute);

    /// <summary>The wave of a service's pods.</summary>
    public static int Of(ServiceModel service, ApplicationModel application) => Known.Of(application).TryGetValue(service.Name, out var wave) ? wave : 0;

    /// <summary>The wave of what depends on the cluster's controllers: addresses of load balancers, metrics, budgets. 0 where all services are in one wave.</summary>
    public static int Last(ApplicationModel application) => Known.Of(application).Values.DefaultIfEmpty().Max() is > 0 and var last ? last + 1 : 0;

    private static Dictionary<string, int> Compute(ApplicationModel application)
    {
        var waves = new Dictionary<string, int>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var service in application.Services.OrderBy(service => service.Name, StringComparer.Ordinal))
        {
            Visit(service);
        }

        return waves;

        // Services that call each other in a circle wait for none of the circle: whoever is met first comes last.
        int Visit(ServiceModel service)
        {
            if (!visited.Add(service.Name))
            {
                return waves.TryGetValue(service.Name, out var known) ? known : -1;
            }

            var before = service.Network.Services
                .Where(called => called.Name is not null)
                .SelectMany(called => application.ServicesNamed(called.Name!))
                .Where(called => !called.IsExternal && called.Name != service.Name)
                .Select(Visit);
            return waves[service.Name] = before.DefaultIfEmpty(-1).Max() + 1;
        }
    }
}
