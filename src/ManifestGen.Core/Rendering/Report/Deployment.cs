using System.Numerics;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Report;

/// <summary>What an environment needs, or the base where nothing names an environment.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Application">The services as they are in it.</param>
internal sealed record Deployment(string Name, ApplicationModel Application)
{
    /// <summary>The base first.</summary>
    public static IReadOnlyList<Deployment> AllOf(ApplicationModel application)
    {
        var environments = application.Environments.ToArray();
        return [new(environments.Length == 0 ? "All environments" : "Base", application), .. environments.Select(environment => new Deployment(environment, application.In(environment)))];
    }

    public IReadOnlyList<ServiceModel> Services { get; } = Application.Written().Services.OrderBy(service => service.Name, StringComparer.Ordinal).ToArray();

    /// <summary>Those of which as many run as there are nodes, so that they are in no sum.</summary>
    public IEnumerable<ServiceModel> PerNode => Services.Where(service => ReplicaRange.Of(service).IsPerNode);

    public int Replicas(Func<ReplicaRange, int> end) => Counted.Sum(service => end(ReplicaRange.Of(service)));

    public ResourceTotals Total(Func<ReplicaRange, int> end) =>
        Counted.Aggregate(ResourceTotals.None, (sum, service) => sum.Plus(ResourceTotals.OfPod(service).Times(end(ReplicaRange.Of(service)))));

    /// <summary>The sizes of the volumes that are claimed. Each pod of a StatefulSet has its own.</summary>
    public BigInteger Storage(Func<ReplicaRange, int> end) => Services.Aggregate(BigInteger.Zero, (sum, service) => sum + service.PodStorage.Claims
        .Aggregate(BigInteger.Zero, (size, claim) => size + (Quantity.TryParse(claim.Size, out var quantity) ? quantity.Nano : 0))
        * (service.HasOwnClaims ? end(ReplicaRange.Of(service)) : 1));

    private IEnumerable<ServiceModel> Counted => Services.Where(service => !ReplicaRange.Of(service).IsPerNode);
}
