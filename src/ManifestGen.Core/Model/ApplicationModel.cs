namespace ManifestGen.Model;

/// <summary>All services of a project: what the renderers render.</summary>
public sealed record ApplicationModel(ProjectModel Project, EquatableArray<ServiceModel> Services)
{
    /// <summary>The environments in which a service differs, by name.</summary>
    public IEnumerable<string> Environments => Services
        .SelectMany(service => service.Environments)
        .Select(environment => environment.Name)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The services as they are in one environment.</summary>
    public ApplicationModel In(string environment) => this with
    {
        Services = Services
            .Select(service => service.Environments.FirstOrDefault(candidate => candidate.Name == environment)?.Service ?? service with { Environments = default })
            .ToEquatableArray(),
    };
}
