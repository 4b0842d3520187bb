using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>Which services <c>up</c> leaves out.</summary>
internal static class ComposeProfiles
{
    /// <summary>
    /// There are no schedules here: <c>up</c> leaves the service out, and <c>run</c> runs it. The same applies to a job that no service waits for: <c>up
    /// --wait</c> takes
    /// its end for a failure.
    /// </summary>
    public static IReadOnlyList<string> Of(ServiceModel service, ApplicationModel application) => Of(service, application, []);

    /// <summary>Whether a service can be started without one that it depends on, because of the other one's profiles.</summary>
    public static bool MayLack(ServiceModel service, ServiceModel dependency, ApplicationModel application)
    {
        var (own, others) = (Of(service, application), Of(dependency, application));
        return others.Count > 0 && (own.Count == 0 || own.Any(profile => !others.Contains(profile)));
    }

    /// <summary>Whether a job gets a profile, because no service that always starts waits for it.</summary>
    public static bool IsOnRequest(ServiceModel service, ApplicationModel application) =>
        service is { Workload: { RunsToCompletion: true, Schedule: null }, Docker.Profiles.Count: 0 } && Of(service, application).Count > 0;

    private static IReadOnlyList<string> Of(ServiceModel service, ApplicationModel application, IReadOnlyList<ServiceModel> asking)
    {
        var declared = service.Docker.Profiles.Select(profile => profile.Name).Distinct(StringComparer.Ordinal).ToList();
        if (service.Workload.Schedule is not null)
        {
            return [service.Name, .. declared];
        }

        if (!service.Workload.RunsToCompletion || declared.Count > 0)
        {
            return declared;
        }

        // Who waits for it must find it, whichever of its profiles is asked for. Services that wait for each other are MGEN143.
        var waiting = application.Services
            .Where(other => other.Name != service.Name && !asking.Contains(other) && other.Network.Services.Any(called => called.IsInThisProject && called.Name == service.Name))
            .Select(other => Of(other, application, [.. asking, service]))
            .ToList();
        return waiting.Exists(profiles => profiles.Count == 0) ? [] : [.. waiting.SelectMany(profiles => profiles).Prepend(service.Name).Distinct(StringComparer.Ordinal)];
    }
}
