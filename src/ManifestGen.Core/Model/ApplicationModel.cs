namespace ManifestGen.Model;

/// <summary>All services of a project: what the renderers render.</summary>
public sealed record ApplicationModel(ProjectModel Project, EquatableArray<ServiceModel> Services)
{
    /// <summary>The environments in which a service or the namespace differs, by name.</summary>
    public IEnumerable<string> Environments => Services
        .SelectMany(service => service.Environments)
        .Select(environment => environment.Name)
        .Concat(Project.Namespaces.Select(@namespace => @namespace.Environment).OfType<string>())
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Project and services as they are in one environment.</summary>
    public ApplicationModel In(string environment) => this with
    {
        Project = Project with
        {
            Environment = environment,
            Namespaces = Project.NamespaceIn(environment) is { } @namespace ? EquatableArray.Of(@namespace) : default,
        },
        Services = Services.Select(service => service.In(environment)).ToEquatableArray(),
    };
}
