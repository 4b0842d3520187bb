namespace ManifestGen.CodeFixes.Tests.Rules;

public class ScalingFixTests
{
    [Theory]
    [InlineData(
        """[ContainerService("catalog"), {|MGEN201:Replicas(3)|}, AutoScale(2, 5), Resources(Cpu = "100m")]""",
        """[ContainerService("catalog"), AutoScale(2, 5), Resources(Cpu = "100m")]""")]
    [InlineData(
        """[ContainerService("catalog"), Replicas({|MGEN203:0|})]""",
        """[ContainerService("catalog"), Replicas(1)]""")]
    [InlineData(
        """[ContainerService("catalog"), AutoScale(5, {|MGEN204:2|}), Resources(Cpu = "100m")]""",
        """[ContainerService("catalog"), AutoScale(2, 5), Resources(Cpu = "100m")]""")]
    [InlineData(
        """[ContainerService("catalog"), AutoScale(max: {|MGEN204:2|}, min: 5), Resources(Cpu = "100m")]""",
        """[ContainerService("catalog"), AutoScale(max: 5, min: 2), Resources(Cpu = "100m")]""")]
    [InlineData(
        """[ContainerService("catalog"), AutoScale({|MGEN205:0|}, 5), Resources(Cpu = "100m")]""",
        """[ContainerService("catalog"), AutoScale(1, 5), Resources(Cpu = "100m")]""")]
    [InlineData(
        """[ContainerService("catalog"), AutoScale(2, 5, CpuUtilization = {|MGEN207:0|}), Resources(Cpu = "100m")]""",
        """[ContainerService("catalog"), AutoScale(2, 5), Resources(Cpu = "100m")]""")]
    public Task Number_of_instances_is_corrected(string attributes, string expected) => RuleFix.VerifyAsync(attributes, expected);

    [Fact]
    public Task Autoscaler_with_nothing_to_scale_becomes_a_fixed_number() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [AutoScale(3, {|MGEN208:3|})]
        [Resources(Cpu = "100m")]
        """,
        """
        [ContainerService("catalog")]
        [Replicas(3)]
        [Resources(Cpu = "100m")]
        """);

    [Fact]
    public Task Request_that_the_target_needs_is_declared() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [{|MGEN206:AutoScale(2, 5)|}]
        """,
        """
        [ContainerService("catalog")]
        [AutoScale(2, 5)]
        [Resources(Cpu = "100m")]
        """);

    [Fact]
    public Task Requests_that_the_targets_need_are_added_to_the_resources() => RuleFix.VerifyAsync(
        """[ContainerService("catalog"), AutoScale(2, 5, CpuUtilization = {|MGEN206:70|}, MemoryUtilization = 60), Resources(Memory = "1Gi")]""",
        """[ContainerService("catalog"), AutoScale(2, 5, CpuUtilization = 70, MemoryUtilization = 60), Resources(Memory = "1Gi", Cpu = "100m")]""");

    [Theory]
    [InlineData("""[{|MGEN209:ContainerService("catalog")|}, Port(8080)]""")]
    [InlineData("""[ContainerService("catalog"), Port(8080), Replicas({|MGEN209:1|})]""")]
    [InlineData("""[ContainerService("catalog"), Port(8080), AutoScale({|MGEN209:1|}, 4), Resources(Cpu = "1")]""")]
    public Task Program_that_may_not_run_twice_gets_no_second_instance(string attributes) => RuleFix.VerifyNoFixAsync(attributes);
}
