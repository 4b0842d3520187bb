using ManifestGen.Core.Tests.Models;
using ManifestGen.Core.Tests.Rendering;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Resources;

public class ProcessLimitTests : RuleTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(4194305)]
    public void What_the_kernel_refuses_or_takes_for_no_limit(int limit) =>
        AssertProblem("MGEN727 at Resources.PidsLimit: remove Resources.PidsLimit", Limited(limit));

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    public void A_program_that_cannot_start(int limit) => AssertProblem("MGEN728 at Resources.PidsLimit: Resources.PidsLimit = 64", Limited(limit));

    [Theory]
    [InlineData(64)]
    [InlineData(4194304)]
    public void Enough_is_good(int limit) => AssertGood(Limited(limit));

    [Fact]
    public void A_server_may_be_a_small_program() => Assert.Empty(FindingsOf("MGEN728", Limited(10) with { Backing = new(Origin.Class) { Image = "acme/server:1" } }));

    [Fact]
    public void Kubernetes_is_told_of()
    {
        Assert.Single(FindingsOf("MGEN729", Limited(8192)));
        Assert.Empty(FindingsOf("MGEN729", Limited(8192), Declare.Project with { Targets = ManifestTargets.Compose }));
    }

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("stack.yaml")]
    public void A_program_of_400_threads_is_not_ended(string file)
    {
        Assert.Contains("pids: 4096", Rendered.File(TestModels.Application(TestModels.Project("A"), TestModels.Service("a")), file));
        Assert.Contains("pids: 8192", Rendered.File(TestModels.Application(TestModels.Project("A"), TestModels.Service("a") with { Resources = new() { PidsLimit = 8192 } }), file));
    }

    private static ServiceModel Limited(int limit) => Declare.Web with { Resources = Declare.Resources with { PidsLimit = limit } };
}
