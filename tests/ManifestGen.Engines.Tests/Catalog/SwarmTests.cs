using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Catalog;

/// <summary>What <c>docker stack deploy</c> makes of the committed file.</summary>
[Collection(CatalogImageCollection.Name)]
public sealed class SwarmTests(CatalogImage image)
{
    /// <summary>Healthy means more than started: the store opens only with the secret.</summary>
    [RequiresCommandFact(Tools.Engine)]
    public async Task It_runs_as_many_healthy_instances_as_the_autoscaler_has_at_least()
    {
        image.EnsureBuilt();
        using var stack = new SwarmStack(Sample.StackFile, Path.Combine(Sample.Folder, "secrets"));
        stack.Deploy();

        await stack.WaitAsync(() => stack.Replicas("catalog") == "2/2", TimeSpan.FromMinutes(2));
    }
}
