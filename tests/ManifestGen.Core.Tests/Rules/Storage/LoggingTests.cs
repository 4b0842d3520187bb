using ManifestGen.Model;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Rules.Storage;

public class LoggingTests : RuleTest
{
    private static readonly LoggingModel Files = new(Declare.Attribute("Logging"));

    [Fact]
    public void What_the_drivers_take_is_good()
    {
        AssertGood(Logged(Files with { MaxSize = "20Mi", MaxFiles = 1, Options = Of("compress=true", "labels=a=b") }));
        AssertGood(Logged(Files with { Driver = "fluentd", Options = Of("fluentd-address=127.0.0.1:24224", "max-size=1") }));
        AssertGood(Logged(Files with { Driver = "default" }));
    }

    [Fact]
    public void Driver_without_a_name() => AssertProblem("MGEN722 at Logging.Driver: remove Logging.Driver", Logged(Files with { Driver = " " }));

    [Theory]
    [InlineData("10 MB", "Logging.MaxSize = \"10M\"")]
    [InlineData("0", "no remedy")]
    [InlineData("-1M", "no remedy")]
    public void Size_that_is_none(string size, string remedy) => AssertProblem($"MGEN722 at Logging.MaxSize: {remedy}", Logged(Files with { MaxSize = size }));

    [Fact]
    public void No_file_at_all() => AssertProblem("MGEN722 at Logging.MaxFiles: remove Logging.MaxFiles", Logged(Files with { MaxFiles = 0 }));

    [Theory]
    [InlineData("compress")]
    [InlineData("=true")]
    [InlineData("max-size=1m")]
    public void Option_that_is_none(string option) => AssertProblem("MGEN722 at Logging.Options: no remedy", Logged(Files with { Options = Of(option) }));

    [Fact]
    public void Option_that_stands_twice() => AssertProblem("MGEN722 at Logging.Options: no remedy", Logged(Files with { Options = Of("a=1", "a=2") }));

    [Fact]
    public void Limits_of_a_driver_without_files() => AssertProblem(
        "MGEN723 at Logging.MaxFiles: remove Logging.MaxFiles", Logged(Files with { Driver = "journald", MaxFiles = 3 }));

    [Fact]
    public void Options_of_the_engines_own_choice() => AssertProblem(
        "MGEN723 at Logging.Options: remove Logging.Options", Logged(Files with { Driver = "default", Options = Of("a=1") }));

    [Fact]
    public void Kubernetes_is_named_where_it_is_written()
    {
        Assert.Single(FindingsOf("MGEN724", Logged(Files)));
        Assert.Empty(FindingsOf("MGEN724", Logged(Files), Declare.Project with { Targets = ManifestTargets.Compose }));
    }

    private static ServiceModel Logged(LoggingModel logging) => Declare.Web with { Docker = new() { Logging = logging } };
}
