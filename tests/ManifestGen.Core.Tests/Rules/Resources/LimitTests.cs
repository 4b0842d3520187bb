using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Resources;

public class LimitTests : RuleTest
{
    [Fact]
    public void A_CPU_request_above_its_limit_is_reported() => AssertProblem(
        "MGEN302 at Resources.Cpu: Resources.CpuLimit = \"1.5\"", With(Declare.Resources with { Cpu = "1.5", CpuLimit = "1000m" }));

    [Fact]
    public void A_memory_request_above_its_limit_is_reported() => Assert.Contains(
        "Memory '512Mi' exceeds MemoryLimit '512M'",
        AssertProblem("MGEN302 at Resources.Memory: Resources.MemoryLimit = \"512Mi\"", With(Declare.Resources with { Memory = "512Mi", MemoryLimit = "512M" })));

    [Fact]
    public void A_storage_request_above_its_limit_is_reported() => AssertProblem(
        "MGEN302 at Resources.EphemeralStorage: Resources.EphemeralStorageLimit = \"2Gi\"",
        With(Declare.Resources with { EphemeralStorage = "2Gi", EphemeralStorageLimit = "1Gi" }));

    [Fact]
    public void A_request_equal_to_its_limit_is_good() => AssertGood(With(Declare.Resources with { Memory = "1Gi", MemoryLimit = "1024Mi", Cpu = "1", CpuLimit = "1000m" }));

    [Theory]
    [InlineData("5Mi", "Resources.MemoryLimit = \"6Mi\"")]
    [InlineData("256", "Resources.MemoryLimit = \"256Mi\"")]
    [InlineData("1024", "Resources.MemoryLimit = \"1024Mi\"")]
    [InlineData("1", "no remedy")]
    [InlineData("128k", "no remedy")]
    [InlineData("1e3", "no remedy")]
    public void A_memory_limit_that_Docker_refuses_is_reported(string limit, string remedy) =>
        Assert.Contains($"'{limit}'", AssertProblem($"MGEN304 at Resources.MemoryLimit: {remedy}", With(Declare.Resources with { MemoryLimit = limit })));

    [Fact]
    public void A_memory_request_that_Docker_refuses_is_reported() =>
        AssertProblem("MGEN304 at Resources.Memory: Resources.Memory = \"6Mi\"", With(Declare.Resources with { Memory = "4Mi" }));

    [Fact]
    public void A_CPU_limit_that_the_kernel_refuses_is_reported() =>
        AssertProblem("MGEN304 at Resources.CpuLimit: Resources.CpuLimit = \"10m\"", With(Declare.Resources with { CpuLimit = "9m" }));

    [Fact]
    public void A_limit_that_is_too_low_is_not_also_below_its_request() =>
        AssertProblem("MGEN304 at Resources.MemoryLimit: Resources.MemoryLimit = \"6Mi\"", With(Declare.Resources with { Memory = "128Mi", MemoryLimit = "1Mi" }));

    [Fact]
    public void The_lowest_limits_are_good() => AssertGood(With(Declare.Resources with { CpuLimit = "10m", MemoryLimit = "6Mi", Cpu = "1m" }));

    [Fact]
    public void A_default_is_never_on_the_wrong_side_of_what_is_declared() => Gen.Long[1, 1L << 40].Sample(bytes =>
    {
        var amount = bytes.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var requested = new ResourcesModel { Memory = amount, EphemeralStorage = amount };
        var limited = new ResourcesModel { MemoryLimit = amount, EphemeralStorageLimit = amount, CpuLimit = amount };

        Assert.True(Parsed(requested.EffectiveMemory).CompareTo(Parsed(requested.EffectiveMemoryLimit)) <= 0);
        Assert.True(Parsed(requested.EffectiveEphemeralStorage).CompareTo(Parsed(requested.EffectiveEphemeralStorageLimit(new()))) <= 0);
        Assert.True(Parsed(limited.EffectiveMemory).CompareTo(Parsed(limited.EffectiveMemoryLimit)) <= 0);
        Assert.True(Parsed(limited.EffectiveEphemeralStorage).CompareTo(Parsed(limited.EffectiveEphemeralStorageLimit(new()))) <= 0);
        Assert.True(Parsed(limited.EffectiveCpu).CompareTo(Parsed(amount)) <= 0);
    });

    [Theory]
    [InlineData(ManifestTargets.Compose, "Compose cannot")]
    [InlineData(ManifestTargets.All, "Compose and Swarm cannot")]
    public void Storage_that_Docker_cannot_limit_is_told(ManifestTargets targets, string what)
    {
        var service = With(Declare.Resources with { EphemeralStorage = "1Gi", EphemeralStorageLimit = "2Gi" });

        var findings = FindingsOf("MGEN303", service, Declare.Project with { Targets = targets });

        Assert.Equal(["MGEN303 at Resources.EphemeralStorage: no remedy", "MGEN303 at Resources.EphemeralStorageLimit: no remedy"], findings.Select(Summary));
        Assert.Contains(what, findings[0].Message);
    }

    [Fact]
    public void Kubernetes_limits_storage() => Assert.Empty(
        FindingsOf("MGEN303", With(Declare.Resources with { EphemeralStorage = "1Gi" }), Declare.Project with { Targets = ManifestTargets.Kubernetes }));

    private static ServiceModel With(ResourcesModel resources) => Declare.Web with { Resources = resources };

    private static Quantity Parsed(string text)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        return quantity;
    }
}
