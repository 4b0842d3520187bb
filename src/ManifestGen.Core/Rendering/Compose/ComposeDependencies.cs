using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

/// <summary>The order in which Compose starts services. What another project writes is not in the file, and cannot be waited for.</summary>
internal static class ComposeDependencies
{
    public static YamlNode? Render(ServiceModel service, ApplicationModel application)
    {
        var dependencies = new YamlMap();
        foreach (var called in service.Network.Services.Where(called => called.IsInThisProject))
        {
            if (application.Services.FirstOrDefault(other => other.Name == called.Name) is { } other)
            {
                dependencies.Add(other.Name, new YamlMap
                {
                    { "condition", Condition(other, application.ProjectOf(other)) },
                    { "required", ComposeProfiles.MayLack(service, other, application) ? false : null },
                });
            }
        }

        return dependencies.OrNull();
    }

    private static string Condition(ServiceModel service, ProjectModel project) =>
        service.Workload.RunsToCompletion ? "service_completed_successfully"
        : HealthCheck.Render(service, project, ManifestTargets.Compose) is null ? "service_started"
        : "service_healthy";
}
