using ManifestGen.Core.Tests.Models;
using ManifestGen.Rendering;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class BackingFilesTests
{
    [Fact]
    public void Database_with_a_volume() => Snapshot.Match(Rendered.File(ServerModels.Shop, "k8s/postgres.yaml"));

    [Fact]
    public void Cache_with_a_password() => Snapshot.Match(Rendered.File(ServerModels.Shop, "k8s/redis.yaml"));

    [Fact]
    public void Search_engine_that_writes_beside_its_settings() => Snapshot.Match(Rendered.File(ServerModels.Search, "k8s/search.yaml"));

    [Fact]
    public void Every_object_is_removed_where_the_server_is_elsewhere()
    {
        var files = Manifests.Render(ServerModels.Elsewhere);
        var patches = files.Where(file => file.Path.StartsWith("k8s/overlays/production/patches/postgres", StringComparison.Ordinal)).ToArray();

        Assert.Equal(5, patches.Length);
        Assert.All(patches, patch => Assert.Contains("$patch: delete", patch.Text));
    }

    [Fact]
    public void Who_depends_on_a_server_elsewhere_may_reach_its_address()
    {
        var patch = Manifests.Render(ServerModels.Elsewhere).Single(file => file.Path == "k8s/overlays/production/patches/catalog.networkpolicy.yaml");

        Assert.Contains("cidr: 10.0.0.7/32", patch.Text);
    }

    [Fact]
    public void Nothing_is_written_where_every_server_is_elsewhere()
    {
        var server = ServerModels.Server("postgres", "postgres:17.6");
        var application = TestModels.Application(TestModels.Project("Catalog"), server with { Backing = server.Backing! with { Host = "db.example.com" } });

        Assert.Empty(Manifests.Render(application));
    }
}
