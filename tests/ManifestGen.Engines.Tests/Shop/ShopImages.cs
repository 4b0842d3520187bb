using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>All images of the system: those of the programs are built by Compose, from the generated Dockerfiles, when the first test asks for them.</summary>
public sealed class ShopImages : IDisposable
{
    private static readonly string[] Programs = ["catalog", "gateway", "orders", "reports", "shipping"];

    private readonly Lazy<CommandResult> _build = new(() =>
    {
        foreach (var image in Servers())
        {
            ServerImages.Ensure(image);
        }

        using var project = new ComposeProject("services:\n" + string.Concat(Programs.Select(program => $"  {program}: {{ {SharedAssemblies.Override} }}\n")), ShopFiles.Compose);
        return project.Compose("--profile", "*", "build");
    });

    public void EnsureBuilt() => _build.Value.MustSucceed();

    public void Dispose()
    {
        if (!_build.IsValueCreated)
        {
            return;
        }

        Docker.Run(["image", "rm", "--force", .. TestImages.NamedBy(ShopFiles.Compose).Select(TestImages.NameOf)]);
    }

    private static IEnumerable<string> Servers() => TestImages.NamedBy(ShopFiles.Compose).Where(image => !IsOurs(image));

    private static bool IsOurs(string image) => image.StartsWith("ghcr.io/acme/", StringComparison.Ordinal);
}

/// <summary>The tests that share these images.</summary>
[CollectionDefinition(Name)]
public sealed class ShopImagesCollection : ICollectionFixture<ShopImages>
{
    public const string Name = "Shop images";
}
