namespace ManifestGen.Model;

/// <summary>The servers that are known.</summary>
public static class Engines
{
    // Other images of the same name, with other users, folders and variables.
    private static readonly string[] ForeignPublishers = ["bitnami", "bitnamilegacy", "bitnamisecure", "chainguard", "cimg"];

    public static IReadOnlyList<EngineDefinition> All { get; } = [.. Databases.All, .. Caches.All, .. Brokers.All, .. SearchEngines.All, .. OtherServers.All];

    /// <summary>What the declaration says that it is, else what the image's name says. Null when neither says anything.</summary>
    public static EngineDefinition? Of(BackingModel backing)
    {
        var repository = backing.Reference?.Repository ?? "";
        return backing.DeclaredEngine switch
        {
            BackingEngine.FromImage => All.FirstOrDefault(engine => IsImageOf(engine, repository)),
            var declared => All.Where(engine => engine.Engine == declared).OrderByDescending(engine => IsImageOf(engine, repository)).FirstOrDefault(),
        };
    }

    // The last folders decide, since a registry's mirror puts its own before them.
    private static bool IsImageOf(EngineDefinition engine, string repository) =>
        engine.Images.Any(image => repository == image || repository.EndsWith("/" + image, StringComparison.Ordinal))
        && !repository.Split('/').Intersect(ForeignPublishers, StringComparer.Ordinal).Any();
}
