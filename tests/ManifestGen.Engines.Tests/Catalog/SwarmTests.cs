using System.Diagnostics;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Catalog;

/// <summary>What <c>docker stack deploy</c> makes of the committed file.</summary>
[Collection(CatalogImageCollection.Name)]
public sealed class SwarmTests(CatalogImage image)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Healthy means more than started: the store opens only with the secret.</summary>
    [RequiresCommandFact(Tools.Engine)]
    public async Task It_runs_as_many_healthy_instances_as_the_autoscaler_has_at_least()
    {
        image.EnsureBuilt();
        using var stack = new SwarmStack();
        stack.Deploy();

        for (var watch = Stopwatch.StartNew(); stack.Replicas != "2/2" && watch.Elapsed < Patience;)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Assert.True(stack.Replicas == "2/2", stack.Tasks);
    }
}
