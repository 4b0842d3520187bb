using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The environment variables with a fixed value: the declared ones, and what ports, the time to stop, dependencies and telemetry imply.</summary>
internal static class ServiceEnvironment
{
    private const string HttpPorts = "ASPNETCORE_HTTP_PORTS";
    private const string ForwardedHeaders = "ASPNETCORE_FORWARDEDHEADERS_ENABLED";

    // Each of these also says where Kestrel listens, and two that disagree stop the program from starting.
    private static readonly string[] ListeningVariables = [HttpPorts, "HTTP_PORTS", "ASPNETCORE_URLS", "URLS"];

    /// <summary>Each of these sets the time that the host waits for its services to stop, <c>HostOptions.ShutdownTimeout</c>.</summary>
    public static IReadOnlyList<string> ShutdownVariables { get; } =
        ["DOTNET_SHUTDOWNTIMEOUTSECONDS", "ASPNETCORE_SHUTDOWNTIMEOUTSECONDS", "SHUTDOWNTIMEOUTSECONDS"];

    /// <param name="service">The service.</param>
    /// <param name="project">Its project.</param>
    /// <param name="target">The one target that is written: in Kubernetes, other services have other ports than in Compose and Swarm.</param>
    public static IEnumerable<(string Name, string Value)> Of(ServiceModel service, ProjectModel project, ManifestTargets target)
    {
        if (service.Backing is null && ListeningPort.DeclaredBy(service) is { } port
            && project.IsAspNetCore
            && port.Number != Defaults.ImageHttpPort
            && !DeclaredNames(service).Intersect(ListeningVariables, StringComparer.OrdinalIgnoreCase).Any())
        {
            yield return (HttpPorts, port.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (service.Backing is null && service.Workload.Shutdown is { TimeoutSeconds: { } timeout } && !DeclaredNames(service).Intersect(ShutdownVariables, StringComparer.OrdinalIgnoreCase).Any())
        {
            yield return (ShutdownVariables[0], timeout.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var (name, value) in Implied(service, project, target).Where(variable => !IsDeclared(service, variable.Name)))
        {
            yield return (name, value);
        }

        foreach (var variable in service.Env)
        {
            yield return (variable.Name, variable.Value);
        }
    }

    /// <summary>
    /// What the program must know of the ingress or gateway before it, which only Kubernetes has: elsewhere requests come from anyone, and whoever sends
    /// a <c>X-Forwarded-For</c> header would be believed.
    /// </summary>
    public static IEnumerable<(string Name, string Value)> BehindProxy(ServiceModel service, ProjectModel project)
    {
        if (project.IsAspNetCore && service.Exposure.IsBehindProxy && !IsDeclared(service, ForwardedHeaders))
        {
            yield return (ForwardedHeaders, "true");
        }
    }

    /// <summary>Whether an attribute gives the variable its value. .NET configuration does not tell upper from lower case.</summary>
    public static bool IsDeclared(ServiceModel service, string name) => DeclaredNames(service).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Name, string Value)> Implied(ServiceModel service, ProjectModel project, ManifestTargets target)
    {
        var variables = DependencyVariables.Of(service, target).Concat(TelemetryVariables.Of(service, target));
        // Kubernetes adds the pod's identity to the attributes.
        return !TelemetryVariables.IsSent(service) || target == ManifestTargets.Kubernetes
            ? variables
            : variables.Append((TelemetryVariables.ResourceAttributes, TelemetryVariables.AttributesOf(service, project)));
    }

    private static IEnumerable<string> DeclaredNames(ServiceModel service) =>
        service.Env.Select(variable => variable.Name)
            .Concat(service.SecretEnv.Select(variable => variable.Name))
            .Concat(service.Configuration.VariableNames);
}
