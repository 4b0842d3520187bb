namespace ManifestGen.Core.Tests.Rules.Health;

public class ProbePathTests : RuleTest
{
    [Theory]
    [InlineData("health", "/health")]
    [InlineData("", "/")]
    [InlineData("?ready", "/?ready")]
    public void A_path_without_a_slash_is_reported(string path, string better) => Assert.Contains(
        $"'{path}'",
        AssertProblem($"MGEN403 at ReadinessProbe.path: ReadinessProbe.path = \"{better}\"", Declare.Web with { ReadinessProbe = Declare.Readiness(path) }));

    [Theory]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/zdraví", "/zdrav%C3%AD")]
    [InlineData("/🚀", "/%F0%9F%9A%80")]
    [InlineData("/a#b", "/a%23b")]
    [InlineData("/100%", "/100%25")]
    [InlineData("/%zz", "/%25zz")]
    [InlineData("//health", "/health")]
    [InlineData("/a\r\nHost: evil", "/a%0D%0AHost:%20evil")]
    [InlineData("/[0]", "/%5B0%5D")]
    [InlineData("{health}", "/%7Bhealth%7D")]
    [InlineData("http://localhost:8080/health?deep=1", "/health?deep=1")]
    public void A_path_that_cannot_be_requested_is_reported(string path, string better) =>
        AssertProblem($"MGEN404 at ReadinessProbe.path: ReadinessProbe.path = \"{better}\"", Declare.Web with { ReadinessProbe = Declare.Readiness(path) });

    [Fact]
    public void Half_of_a_surrogate_pair_has_no_remedy() =>
        AssertProblem("MGEN404 at LivenessProbe.path: no remedy", Declare.Web with { LivenessProbe = Declare.Liveness("/\ud83d") });

    [Theory]
    [InlineData("/")]
    [InlineData("/health/ready")]
    [InlineData("/health?tags=ready,live&x='1'")]
    [InlineData("/a%20b/~user/$metrics;v=1")]
    public void A_path_of_a_URL_is_good(string path) => AssertGood(Declare.Web with { ReadinessProbe = Declare.Readiness(path) });
}
