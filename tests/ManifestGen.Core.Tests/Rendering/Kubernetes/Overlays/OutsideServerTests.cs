using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes.Overlays;

public class OutsideServerTests
{
    [Fact]
    public void Who_depends_on_a_server_that_runs_elsewhere_in_one_environment_is_led_there()
    {
        var postgres = BackingModels.Service("postgres", "Host=$(host);Port=$(port)") with { Ports = EquatableArray.Of(TestModels.Port(5432, "postgres")) };
        var outside = postgres with { Backing = postgres.Backing! with { Host = "db.example.com" } };
        var application = TestModels.Application(
            TestModels.Project("Shop"),
            TestModels.Service("shop") with { Network = new() { Dependencies = EquatableArray.Of(BackingModels.DependsOn(postgres, isInThisProject: true)) } },
            postgres with { Environments = EquatableArray.Of(new EnvironmentModel(Origin.Class, "production", outside)) });

        var files = Manifests.Render(application);

        Assert.Contains("value: Host=postgres;Port=5432", TextOf("k8s/base/shop.yaml"));
        var overlay = string.Concat(files.Where(file => file.Path.StartsWith("k8s/overlays/production/", StringComparison.Ordinal)).Select(file => file.Text));
        Assert.Contains("Host=db.example.com;Port=5432", overlay);
        Assert.Contains("ConnectionStrings__postgres: Host=postgres;Port=5432", TextOf("compose.yaml"));

        string TextOf(string path) => files.Single(file => file.Path == path).Text;
    }
}
