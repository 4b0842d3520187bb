using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Completes what a service knows of others, once all of them are known: those that it names by a text, and those that another project declares.</summary>
internal static class ReferenceResolver
{
    public static ServiceModel Resolve(ServiceModel service, IReadOnlyCollection<ServiceModel> all) => ResolveIn(service, all) with
    {
        Environments = service.Environments
            .Select(environment => environment with { Service = ResolveIn(environment.Service, [.. all.Select(other => other.In(environment.Name))]) })
            .ToEquatableArray(),
    };

    private static ServiceModel ResolveIn(ServiceModel service, IReadOnlyCollection<ServiceModel> all) =>
        service.Network.Dependencies.Count == 0 ? service : service with
        {
            Network = service.Network with
            {
                Dependencies = service.Network.Dependencies
                    .Select(dependency => dependency with { Service = Resolve(dependency.Service, all) })
                    .ToEquatableArray(),
            },
        };

    // A class of another project is the service of that name only where it is a part of the same system, and then it is among all.
    private static ServiceReference Resolve(ServiceReference reference, IReadOnlyCollection<ServiceModel> all) =>
        !reference.IsInThisProject && reference.Name is { } name && all.FirstOrDefault(other => other.Name == name) is { } found && (reference.IsByName || found.Home is not null)
            ? reference with
            {
                ClassName = found.ClassName,
                Ports = found.Ports.Select(port => port with { Origin = Origin.Class }).ToEquatableArray(),
                IsInThisProject = true,
                Backing = found.Backing is null ? null : found with { Environments = default },
            }
            : reference;
}
