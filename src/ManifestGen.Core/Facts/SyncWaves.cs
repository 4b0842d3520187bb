using ManifestGen.Grammar;
using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>
/// In which order Argo CD applies the services: each after those that it depends on. It waits until every object of a wave is healthy before it applies the next one, so
/// what may never become healthy by itself belongs to the last one, which it does not wait for.
/// </summary>
internal sealed class SyncWaves
{
    private static readonly OncePerApplication<SyncWaves> Known = new(application => new SyncWaves(application));

    private readonly Dictionary<string, int> _waves = new(StringComparer.Ordinal);
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);

    private SyncWaves(ApplicationModel application)
    {
        var calls = application.Services.ToLookup(service => service.Name, service => CalledBy(service, application), StringComparer.Ordinal)
            .ToDictionary(service => service.Key, service => service.SelectMany(called => called).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        _called.UnionWith(calls.Values.SelectMany(called => called));
        foreach (var circle in Circles.In(calls))
        {
            // Those that call each other start together: one that waits for the other one to be ready would wait for ever.
            var wave = circle.SelectMany(service => calls[service]).Except(circle, StringComparer.Ordinal).Select(called => _waves[called] + 1).DefaultIfEmpty().Max();
            foreach (var service in circle)
            {
                _waves.Add(service, wave);
            }
        }
    }

    /// <summary>The wave of a service's pods.</summary>
    public static int Of(ServiceModel service, ApplicationModel application) => Known.Of(application)._waves.TryGetValue(service.Name, out var wave) ? wave : 0;

    /// <summary>The wave of what depends on the cluster's controllers: addresses of load balancers, metrics, budgets. 0 where all services are in one wave.</summary>
    public static int Last(ApplicationModel application) => Known.Of(application)._waves.Values.DefaultIfEmpty().Max() is > 0 and var last ? last + 1 : 0;

    /// <summary>Whether another service depends on one.</summary>
    public static bool IsCalled(ServiceModel service, ApplicationModel application) => Known.Of(application)._called.Contains(service.Name);

    private static string[] CalledBy(ServiceModel service, ApplicationModel application) => service.Network.Services
        .Where(called => called.Name is not null && called.Name != service.Name)
        .SelectMany(called => application.ServicesNamed(called.Name!))
        .Where(called => !called.IsExternal)
        .Select(called => called.Name)
        .Distinct(StringComparer.Ordinal)
        .ToArray();
}
