using ManifestGen.Model;

namespace ManifestGen.Rendering.Compose;

/// <summary>Which services <c>up</c> leaves out.</summary>
internal static class ComposeProfiles
{
    /// <summary>There are no schedules here: <c>up</c> leaves the service out, and <c>run</c> runs it.</summary>
    public static IReadOnlyList<string> Of(ServiceModel service) =>
    [
        .. service.Workload.Schedule is null ? [] : new[] { service.Name },
        .. service.Docker.Profiles.Select(profile => profile.Name).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether a service can be started without one that it depends on, because of the other one's profiles.</summary>
    public static bool MayLack(ServiceModel service, ServiceModel dependency)
    {
        var (own, others) = (Of(service), Of(dependency));
        return others.Count > 0 && (own.Count == 0 || own.Any(profile => !others.Contains(profile)));
    }
}
