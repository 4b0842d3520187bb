using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>The sample's image, built from its committed Dockerfile when the first test asks for it.</summary>
public sealed class CatalogImage : IDisposable
{
    /// <summary>As the sample's attributes name it, for the Compose file names it too.</summary>
    public const string Name = "ghcr.io/acme/catalog:1.4.0";

    // The host's network, so that a restore inside the build reaches what a restore outside reaches.
    private readonly Lazy<CommandResult> _build = new(() =>
        Docker.Run("build", "--network=host", "--file", Sample.Dockerfile, "--tag", Name, Repository.Root));

    public void EnsureBuilt() => _build.Value.MustSucceed();

    public void Dispose()
    {
        if (_build.IsValueCreated)
        {
            Docker.Run("image", "rm", "--force", Name);
        }
    }
}

/// <summary>The tests that share one image.</summary>
[CollectionDefinition(Name)]
public sealed class CatalogImageCollection : ICollectionFixture<CatalogImage>
{
    public const string Name = "Catalog image";
}
