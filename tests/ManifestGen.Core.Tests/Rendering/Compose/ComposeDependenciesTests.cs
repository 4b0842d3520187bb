using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Testing.Validation;
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

    [Fact]
    public void What_a_profile_leaves_out_is_not_required()
    {
        var dependencies = YamlDocuments.Read(Rendered.File(ComposeModels.Isolated, "compose.yaml")).Single()["services"]!["gateway"]!["depends_on"]!;

        Assert.False((bool)dependencies["tool"]!["required"]!);
        Assert.Null(dependencies["catalog"]!["required"]);
    }
}
