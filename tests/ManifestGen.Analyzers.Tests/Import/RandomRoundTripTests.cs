using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Tasks.Import.Sources;
using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>The manifests of random applications are imported: whatever they say, each setting has a fate, and the declarations compile.</summary>
public sealed class RandomRoundTripTests
{
    /// <summary>The same applications in each run: what an import cannot say is not known well enough to try others in a gate.</summary>
    private const ulong Seed = 20261201;

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    [InlineData(4u)]
    [InlineData(5u)]
    [InlineData(6u)]
    [InlineData(7u)]
    [InlineData(8u)]
    [InlineData(9u)]
    [InlineData(10u)]
    [InlineData(11u)]
    public void Random_application_is_declared_and_each_of_its_settings_has_a_fate(uint number)
    {
        var application = RandomModels.Accepted.Generate(new PCG(number, Seed), null, out _);
        var project = new ProjectModel { AssemblyName = "Shop", ProjectPath = "Shop.csproj", Targets = ManifestTargets.Kubernetes };
        var services = application.Services.Select((service, index) => service with { ClassName = $"Class{index}", FullName = $"Class{index}" }).ToArray();
        var declared = new ApplicationModel(project, services.ToEquatableArray());
        if (Corrected.IsBlocked(declared))
        {
            return;
        }

        var files = Manifests.Render(declared).Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => (file.Path, file.Text)).ToArray();
        var imported = Imported.From(files);

        Assert.NotNull(imported.Generate(new UserProject()));
        Assert.DoesNotContain(imported.Result.Documents.SelectMany(document => document.Leaves), leaf => leaf.Fate == Fate.None);
        Assert.Equal(services.Select(service => service.Name).Order(StringComparer.Ordinal), imported.Result.Files.Select(file => file.Service).Order(StringComparer.Ordinal));
        // The value of a secret that random variables have.
        Assert.DoesNotContain("kZ8mPq2vL9x", imported.Report + string.Concat(imported.Result.Files.Select(file => file.Text)), StringComparison.Ordinal);
    }
}
