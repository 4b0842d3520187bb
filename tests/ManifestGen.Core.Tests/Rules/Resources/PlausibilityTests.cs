using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Resources;

/// <summary>Half a core that would be five hundred, and a volume of ten bytes: valid for an API server, and never scheduled or full at once.</summary>
public class PlausibilityTests : RuleTest
{
    [Theory]
    [InlineData("500", "Resources.Cpu = \"500m\"")]
    [InlineData("100", "Resources.Cpu = \"100m\"")]
    [InlineData("1500", "Resources.Cpu = \"1500m\"")]
    [InlineData("99999", "Resources.Cpu = \"99999m\"")]
    [InlineData("100000", "no remedy")]
    [InlineData("1e3", "no remedy")]
    [InlineData("500.5", "no remedy")]
    [InlineData("1k", "no remedy")]
    [InlineData("256Mi", "no remedy")]
    public void A_request_of_more_cores_than_a_machine_has_is_reported(string cpu, string remedy) =>
        Assert.Contains($"Cpu '{cpu}' is ", AssertProblem($"MGEN560 at Resources.Cpu: {remedy}", With(Declare.Resources with { Cpu = cpu })));

    [Theory]
    [InlineData("1000", "1000m")]
    [InlineData("250", "250m")]
    public void A_limit_of_more_cores_than_a_machine_has_is_reported(string limit, string meant) =>
        AssertProblem($"MGEN560 at Resources.CpuLimit: Resources.CpuLimit = \"{meant}\"", With(Declare.Resources with { CpuLimit = limit, Cpu = "200m" }));

    [Theory]
    [InlineData("99")]
    [InlineData("64")]
    [InlineData("128000m")]
    [InlineData("2")]
    [InlineData("0")]
    public void Cores_that_are_meant_are_good(string cpu) => AssertGood(With(Declare.Resources with { Cpu = cpu }));

    [Fact]
    public void A_request_that_cannot_be_meant_is_not_also_above_its_limit() =>
        AssertProblem("MGEN560 at Resources.Cpu: Resources.Cpu = \"500m\"", With(Declare.Resources with { Cpu = "500", CpuLimit = "1" }));

    [Fact]
    public void A_unit_that_puts_a_request_above_its_limit_was_not_meant() =>
        AssertProblem("MGEN560 at Resources.CpuLimit: no remedy", With(Declare.Resources with { Cpu = "1", CpuLimit = "500" }));

    [Theory]
    [InlineData("500", "Resources.EphemeralStorage = \"500Mi\"")]
    [InlineData("10", "no remedy")]
    [InlineData("500000", "no remedy")]
    [InlineData("2000m", "no remedy")]
    public void A_disk_of_a_few_bytes_is_reported(string storage, string remedy) =>
        AssertProblem($"MGEN560 at Resources.EphemeralStorage: {remedy}", With(Declare.Resources with { EphemeralStorage = storage }));

    [Theory]
    [InlineData("10", "Volume.Size = \"10Gi\"")]
    [InlineData("1", "Volume.Size = \"1Gi\"")]
    [InlineData("500", "no remedy")]
    public void A_volume_of_a_few_bytes_is_reported(string size, string remedy) => AssertProblem(
        $"MGEN560 at Volume.Size: {remedy}",
        Declare.Web with { Storage = new() { Volumes = EquatableArray.Of(new VolumeModel(Declare.Attribute("Volume"), "/data") { Size = size }) }, Replicas = new(Declare.Attribute("Replicas"), 1) });

    [Theory]
    [InlineData("64", true, "64Mi")]
    [InlineData("64", false, "64Mi")]
    [InlineData("512", true, null)]
    [InlineData("10", false, null)]
    public void A_temporary_volume_of_a_few_bytes_is_reported(string size, bool isMemory, string? meant)
    {
        var volume = new TemporaryVolumeModel(Declare.Attribute("TemporaryVolume"), "/cache") { Size = size, IsMemory = isMemory };

        AssertProblem(
            $"MGEN560 at TemporaryVolume.Size: {(meant is null ? "no remedy" : $"TemporaryVolume.Size = \"{meant}\"")}",
            Declare.Web with { Storage = new() { TemporaryVolumes = EquatableArray.Of(volume) } });
    }

    [Fact]
    public void Bounds_of_an_autoscaler_that_cannot_be_meant_are_reported_and_not_swapped() => AssertProblem(
        "MGEN560 at Vertical.MinCpu: Vertical.MinCpu = \"250m\"",
        Declare.Web with { Scaling = new() { Vertical = new(Declare.Attribute("Vertical")) { MinCpu = "250", MaxCpu = "2", MaxMemory = "1Gi" } } });

    private static ServiceModel With(ResourcesModel resources) => Declare.Web with { Resources = resources };
}
