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
    [Fact]
    public void Random_application_is_declared_and_each_of_its_settings_has_a_fate() => RandomModels.Accepted.Sample(
        application =>
        {
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
        },
        iter: 15);
}
