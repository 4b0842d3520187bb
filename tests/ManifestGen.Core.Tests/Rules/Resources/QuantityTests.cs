using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Resources;

public class QuantityTests : RuleTest
{
    [Theory]
    [InlineData("128MB", "128M")]
    [InlineData("128mb", "128Mi")]
    [InlineData("128Mb", "128Mi")]
    [InlineData("128MiB", "128Mi")]
    [InlineData("1Gb", "1Gi")]
    [InlineData("1gb", "1Gi")]
    [InlineData("1g", "1Gi")]
    [InlineData("65536K", "65536Ki")]
    [InlineData("256 Mi", "256Mi")]
    [InlineData(" 256Mi", "256Mi")]
    [InlineData("1,5Gi", "1.5Gi")]
    [InlineData("128m", "128Mi")]
    [InlineData("0.1Gi", "103Mi")]
    [InlineData("67108864b", "67108864")]
    public void Memory_in_another_notation_is_reported_with_what_was_meant(string memory, string meant)
    {
        var message = AssertProblem($"MGEN301 at Resources.MemoryLimit: Resources.MemoryLimit = \"{meant}\"", With(Declare.Resources with { MemoryLimit = memory }));

        Assert.Contains($"'{memory}'", message);
    }

    [Theory]
    [InlineData("500 m", "500m")]
    [InlineData("0,5", "0.5")]
    [InlineData("2 cores", "2")]
    [InlineData("250mCPU", "250m")]
    [InlineData("0.0005", "1m")]
    [InlineData("100500u", "101m")]
    public void CPU_in_another_notation_is_reported_with_what_was_meant(string cpu, string meant) =>
        AssertProblem($"MGEN301 at Resources.Cpu: Resources.Cpu = \"{meant}\"", With(Declare.Resources with { Cpu = cpu }));

    [Theory]
    [InlineData("much")]
    [InlineData("-1Gi")]
    [InlineData("1e40")]
    [InlineData("9000000000000000000000")]
    [InlineData("16Ei")]
    [InlineData("128Mi\n\0")]
    public void Memory_that_means_nothing_is_reported(string memory) =>
        AssertProblem("MGEN301 at Resources.Memory: no remedy", With(Declare.Resources with { Memory = memory }));

    [Fact]
    public void More_cores_than_Docker_can_count_are_reported() =>
        AssertProblem("MGEN301 at Resources.CpuLimit: no remedy", With(Declare.Resources with { CpuLimit = "10G" }));

    [Fact]
    public void A_limit_of_zero_is_reported() =>
        Assert.Contains("leaves the service nothing", AssertProblem("MGEN301 at Resources.CpuLimit: no remedy", With(Declare.Resources with { CpuLimit = "0" })));

    [Fact]
    public void An_empty_quantity_is_to_be_removed() => AssertProblem(
        "MGEN301 at Resources.EphemeralStorage: remove Resources.EphemeralStorage", With(Declare.Resources with { EphemeralStorage = "" }));

    [Fact]
    public void A_quantity_that_is_not_valid_is_not_also_above_its_limit() =>
        AssertProblem("MGEN301 at Resources.Memory: Resources.Memory = \"2Gi\"", With(Declare.Resources with { Memory = "2gb", MemoryLimit = "1Gi" }));

    [Theory]
    [InlineData("100m", "64Mi")]
    [InlineData("0.5", "256M")]
    [InlineData("2", "1.5Gi")]
    [InlineData("1e-1", "134217728")]
    [InlineData("0", "0")]
    [InlineData("64", "1e9")]
    public void A_quantity_of_Kubernetes_is_good(string cpu, string memory) =>
        AssertGood(With(Declare.Resources with { Cpu = cpu, Memory = memory, EphemeralStorage = memory }));

    private static ServiceModel With(ResourcesModel resources) => Declare.Web with { Resources = resources };
}
