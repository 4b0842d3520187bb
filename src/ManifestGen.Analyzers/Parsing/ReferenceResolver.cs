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

    private static ServiceModel ResolveIn(ServiceModel service, IReadOnlyCollection<ServiceModel> all)
    {
        var resolved = service.WithDependencies(dependency => dependency with { Service = Resolve(dependency.Service, service, all) });
        return resolved.Network is { AllowIngress.Count: 0, AllowEgress.Count: 0 } ? resolved : resolved with
        {
            Network = resolved.Network with
            {
                AllowIngress = Resolve(service.Network.AllowIngress, service, all),
                AllowEgress = Resolve(service.Network.AllowEgress, service, all),
            },
        };
    }

    private static EquatableArray<NetworkRuleModel> Resolve(EquatableArray<NetworkRuleModel> rules, ServiceModel from, IReadOnlyCollection<ServiceModel> all) =>
        rules.Select(rule => rule.Service is null ? rule : rule with { Service = Resolve(rule.Service, from, all) }).ToEquatableArray();

    private static ServiceReference Resolve(ServiceReference reference, ServiceModel from, IReadOnlyCollection<ServiceModel> all)
    {
        // The attribute has read the class itself, which is of the project that is written.
        if (reference.IsInThisProject && from.Home is null)
        {
            return reference;
        }

        var found = all.FirstOrDefault(other => reference.IsByName ? other.Name == reference.Name : other.FullName == reference.FullName);
        return found is null ? reference with { IsInThisProject = false } : reference.To(found) with { IsInThisProject = true };
    }
}
