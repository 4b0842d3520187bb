using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;

namespace ManifestGen.Core.Tests.Rendering.Compose;

public class TemporaryFoldersTests
{
    [Fact]
    public void Temporary_files_are_gone_with_the_container()
    {
        var compose = Compose(Service("web") with { Storage = new() { TemporaryVolumes = EquatableArray.Of(new TemporaryVolumeModel(new Origin(1), "/keys/") { Size = "10Mi" }) } });

        Assert.Contains("- /tmp:size=64M,mode=1777", compose);
        Assert.Contains("- /keys:size=10M,mode=1777,exec", compose);
        Assert.DoesNotContain("type: volume", compose);
    }

    [Fact]
    public void Data_of_a_server_without_a_volume_leaves_no_volume_behind()
    {
        var compose = Compose(EngineDefaults.Apply(BackingModels.Service("db", "Host=$(host)")));

        // Half of the memory: a full folder is an error of the server, full memory its end.
        Assert.Contains("- /var/lib/postgresql/data:size=256M,mode=1777,exec", compose);
        Assert.Contains("memory: 512M", compose);
        Assert.DoesNotContain("type: volume", compose);
    }

    [Fact]
    public void Shared_memory_is_the_engine_s_own_folder()
    {
        var compose = Compose(EngineDefaults.Apply(BackingModels.Service("db", "Host=$(host)")));

        Assert.Contains("shm_size: 256M", compose);
        Assert.DoesNotContain("/dev/shm", compose);
    }

    [Fact]
    public void Folder_with_files_of_the_image_keeps_them() =>
        Assert.Contains("target: /usr/share/elasticsearch/config", Compose(EngineDefaults.Apply(
            BackingModels.Service("search", "http://$(host)") with { Backing = new(Origin.Class) { Image = "elasticsearch:9.1.3" } })));

    [Fact]
    public void Folder_larger_than_the_memory_does_not_end_the_program() => Assert.Contains("type: volume", Compose(Service("web") with
    {
        Storage = new() { TemporaryVolumes = EquatableArray.Of(new TemporaryVolumeModel(new Origin(1), "/scratch") { Size = "10Gi" }) },
    }));

    [Fact]
    public void Declared_volume_is_kept() => Assert.Contains(
        "source: web-data", Compose(Service("web") with { Storage = new() { Volumes = EquatableArray.Of(new VolumeModel(Origin.Class, "/data")) } }));

    [Fact]
    public void Container_has_no_swap_beside_its_memory()
    {
        var compose = Compose(Service("web") with { Resources = new() { MemoryLimit = "512Mi" } });

        Assert.Contains("memory: 512M", compose);
        Assert.Contains("memswap_limit: 512M", compose);
    }

    private static string Compose(ServiceModel service) => Rendered.File(Application(Project("Shop"), service), "compose.yaml");
}
