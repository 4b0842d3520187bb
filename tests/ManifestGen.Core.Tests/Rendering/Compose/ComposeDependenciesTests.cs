using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;

namespace ManifestGen.Core.Tests.Rendering.Compose;

public class ComposeDependenciesTests
{
    [Fact]
    public void A_job_is_waited_for_until_its_work_is_done()
    {
        var reference = new ServiceReference("Migration", "migration", default, IsInThisProject: true);
        var text = Rendered.File(
            Application(
                Project("Catalog"),
                Service("catalog") with { Network = new() { Dependencies = EquatableArray.Of(new DependencyModel(Origin.Class, reference)) } },
                Service("migration") with { Workload = new() { Job = new(Origin.Class) } }),
            "compose.yaml");

        Assert.Contains("condition: service_completed_successfully", text, StringComparison.Ordinal);
    }
}
