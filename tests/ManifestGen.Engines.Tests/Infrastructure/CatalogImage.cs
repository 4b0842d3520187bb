using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>The sample's image, built from its committed Dockerfile when the first test asks for it.</summary>
public sealed class CatalogImage : IDisposable
{
    public static string Name { get; } = TestImages.NameOf(TestImages.NamedBy(Sample.ComposeFile)[0]);

    private readonly Lazy<CommandResult> _build = new(() => TestImages.Build(Sample.Dockerfile, TestImages.NamedBy(Sample.ComposeFile)[0]));

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
