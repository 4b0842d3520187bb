using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Storage;

public class VolumeTests : RuleTest
{
    private static readonly VolumeModel Data = new(Declare.Attribute("Volume1"), "/data") { Size = "1Gi" };

    private static readonly TemporaryVolumeModel Cache = new(Declare.Attribute("Temporary1"), "/cache");

    [Theory]
    [InlineData("/data")]
    [InlineData("/data/")]
    [InlineData("/app/data")]
    [InlineData("/tmp/data")]
    public void A_volume_at_a_folder_of_its_own_is_good(string path) => AssertGood(With(Data with { Origin = Data.Origin, Path = path }));

    [Theory]
    [InlineData("data", "\"/data\"")]
    [InlineData("./data", "\"/data\"")]
    public void A_path_that_is_not_absolute_is_reported(string path, string correction) =>
        AssertProblem($"MGEN701 at Volume1.path: Volume1.path = {correction}", With(Data with { Path = path }));

    [Theory]
    [InlineData("/data/../etc")]
    [InlineData("/da:ta")]
    [InlineData("/data//files")]
    public void A_path_that_leads_elsewhere_is_reported(string path) =>
        AssertProblem("MGEN701 at Volume1.path: no remedy", With(Data with { Path = path, DeclaredName = "data" }));

    [Theory]
    [InlineData("/", "Volume1.path = \"/data\"")]
    [InlineData("/app", "Volume1.path = \"/app/data\"")]
    [InlineData("/proc/self", "no remedy")]
    public void A_path_that_the_container_needs_is_reported(string path, string remedy) =>
        AssertProblem($"MGEN702 at Volume1.path: {remedy}", With(Data with { Path = path, DeclaredName = "data" }));

    [Fact]
    public void A_folder_of_the_image_is_reported() =>
        AssertProblem("MGEN721 at Volume1.path: Volume1.path = \"/mnt/data\"", With(Data with { Path = "/mnt" }));

    [Fact]
    public void A_repeated_mount_is_removed() => AssertProblem(
        "MGEN703 at Volume2.path: remove Volume2", With(Data, Data with { Origin = Declare.Attribute("Volume2"), Path = Data.Path + "/" }));

    [Fact]
    public void A_path_with_two_mounts_is_reported() => AssertProblem(
        "MGEN703 at Temporary1.path: no remedy", With(Data, Cache with { Path = "/data/", DeclaredName = "cache" }));

    [Fact]
    public void A_mount_in_a_mount_is_reported() => AssertProblem("MGEN704 at Temporary1.path: no remedy", With(Data, Cache with { Path = "/data/cache" }));

    [Fact]
    public void A_name_that_is_no_label_is_reported() =>
        AssertProblem("MGEN705 at Volume1.Name: Volume1.Name = \"my-data\"", With(Data with { DeclaredName = "My_Data" }));

    [Fact]
    public void Two_volumes_of_one_name_are_reported() =>
        AssertProblem("MGEN706 at Temporary1.Name: Temporary1.Name = \"cache-data\"", With(Data, Cache with { Path = "/cache/data" }));

    [Fact]
    public void The_name_of_the_default_tmp_is_taken() =>
        AssertProblem("MGEN706 at Temporary1.Name: Temporary1.Name = \"cache-tmp\"", With(Cache with { Path = "/cache/tmp" }));

    [Fact]
    public void A_volume_of_which_two_folders_are_mounted_is_good() => AssertGood(With(
        Data with { DeclaredName = "files", SubPath = "in" },
        new VolumeModel(Declare.Attribute("Volume2"), "/out") { DeclaredName = "files", SubPath = "out" }));

    [Fact]
    public void A_second_mount_that_repeats_the_size_is_reported() => AssertProblem(
        "MGEN707 at Volume2.Size: remove Volume2.Size",
        With(Data with { DeclaredName = "files" }, new VolumeModel(Declare.Attribute("Volume2"), "/out") { DeclaredName = "files", Size = "2Gi" }));

    [Fact]
    public void A_size_in_another_notation_is_reported() =>
        AssertProblem("MGEN708 at Volume1.Size: Volume1.Size = \"10G\"", With(Data with { Size = "10GB" }));

    [Fact]
    public void A_size_of_zero_is_reported() => AssertProblem("MGEN708 at Temporary1.Size: no remedy", With(Cache with { Size = "0" }));

    [Fact]
    public void A_volume_without_a_size_is_reported() => AssertProblem("MGEN709 at Volume1: Volume1.Size = \"1Gi\"", With(Data with { Size = null }));

    [Fact]
    public void A_class_that_is_no_name_is_reported() => AssertProblem(
        "MGEN710 at Volume1.StorageClass: Volume1.StorageClass = \"fast-ssd\"", With(Data with { StorageClass = "Fast SSD" }));

    [Fact]
    public void The_empty_class_is_good() => AssertGood(With(Data with { StorageClass = "" }));

    [Fact]
    public void A_claim_that_is_no_name_is_reported() =>
        AssertProblem("MGEN711 at Volume1.Claim: Volume1.Claim = \"shared-files\"", With(Data with { Size = null, Claim = "Shared_Files" }));

    [Fact]
    public void A_claim_that_exists_needs_no_size() => AssertProblem("MGEN712 at Volume1.Size: remove Volume1.Size", With(Data with { Claim = "shared" }));

    [Theory]
    [InlineData("/catalog", "Volume1.SubPath = \"catalog\"")]
    [InlineData("", "remove Volume1.SubPath")]
    [InlineData("../catalog", "no remedy")]
    public void A_sub_path_that_leads_out_of_the_volume_is_reported(string path, string remedy) =>
        AssertProblem($"MGEN713 at Volume1.SubPath: {remedy}", With(Data with { SubPath = path }));

    [Fact]
    public void Several_instances_on_a_claim_for_one_are_reported() => AssertProblem(
        "MGEN714 at Volume1.AccessMode: Volume1.AccessMode = VolumeAccessMode.ReadWriteMany", With(Data) with { Replicas = Declare.Replicas(2) });

    [Fact]
    public void An_update_that_is_a_gap_is_told() => Assert.Single(FindingsOf("MGEN715", With(Data)));

    [Fact]
    public void A_gap_for_the_volume_of_a_sidecar_is_told_at_the_sidecar()
    {
        var sidecar = Declare.Worker with { Name = "proxy", Container = new(ContainerRole.Sidecar, "acme/proxy:1.0"), Storage = With(Data).Storage };
        var service = Declare.Web with
        {
            Pod = new() { Containers = EquatableArray.Of(new PodContainerModel(Declare.Attribute("Sidecar"), ContainerRole.Sidecar, "Proxy") { Declaration = sidecar }) },
        };

        Assert.Equal("MGEN715 at Sidecar.container: no remedy", Summary(FindingsOf("MGEN715", service).Single()));
    }

    [Fact]
    public void A_volume_for_many_is_good_for_many() =>
        AssertGood(With(Data with { AccessMode = VolumeAccessMode.ReadWriteMany }) with { Replicas = Declare.Replicas(3) });

    [Fact]
    public void A_volume_that_can_only_be_read_is_to_be_mounted_so() => AssertProblem(
        "MGEN716 at Volume1.AccessMode: Volume1.ReadOnly = true", With(Data with { AccessMode = VolumeAccessMode.ReadOnlyMany }));

    [Fact]
    public void Memory_that_is_as_large_as_the_limit_is_reported() => AssertProblem(
        "MGEN717 at Temporary1.Size: add [Resources(MemoryLimit = \"512Mi\")] after Temporary1", With(Cache with { Size = "256Mi", IsMemory = true }));

    [Fact]
    public void Disk_above_the_declared_limit_is_reported() => AssertProblem(
        "MGEN718 at Temporary1.Size: Resources.EphemeralStorageLimit = \"1088Mi\"",
        With(Cache with { Size = "1Gi" }) with { Resources = Declare.Resources with { EphemeralStorageLimit = "1Gi" } });

    [Fact]
    public void Disk_is_within_the_limit_that_follows_from_it() => AssertGood(With(Cache with { Size = "10Gi" }));

    [Fact]
    public void What_Docker_leaves_out_is_told() =>
        Assert.Equal("Size of the volume 'data' has no effect in Compose and Swarm, where the volume uses the free space of the host", FindingsOf("MGEN719", With(Data))[0].Message);

    [Fact]
    public void Size_of_a_temporary_folder_holds_in_Compose_unless_it_is_larger_than_the_memory()
    {
        Assert.Contains("no effect in Swarm,", Assert.Single(FindingsOf("MGEN719", With(Cache with { Size = "100Mi" }))).Message);
        Assert.Contains("no effect in Compose and Swarm,", Assert.Single(FindingsOf("MGEN719", With(Cache with { Size = "10Gi" }))).Message);
    }

    private static ServiceModel With(params StorageMountModel[] mounts) => Declare.Worker with
    {
        Storage = new() { Volumes = mounts.OfType<VolumeModel>().ToEquatableArray(), TemporaryVolumes = mounts.OfType<TemporaryVolumeModel>().ToEquatableArray() },
    };
}
