namespace ManifestGen.CodeFixes.Tests.Rules;

public class ResourcesFixTests
{
    [Fact]
    public Task Quantities_are_written_as_Kubernetes_writes_them() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [Resources(
            Cpu = {|MGEN301:"100 millicores"|}, // measured
            Memory = {|MGEN301:@"256MB"|})]
        """,
        """
        [ContainerService("catalog")]
        [Resources(
            Cpu = "100m", // measured
            Memory = "256M")]
        """);

    [Fact]
    public Task Empty_quantities_are_removed() => RuleFix.VerifyAsync(
        """[ContainerService("catalog"), Resources(Cpu = {|MGEN301:""|}, Memory = {|MGEN301:""|})]""",
        """[ContainerService("catalog"), Resources]""");

    [Fact]
    public Task Limit_is_raised_to_the_request() => RuleFix.VerifyAsync(
        """[ContainerService("catalog"), Resources(Memory = {|MGEN302:"1Gi"|}, MemoryLimit = "512Mi")]""",
        """[ContainerService("catalog"), Resources(Memory = "1Gi", MemoryLimit = "1Gi")]""");

    [Fact]
    public Task Amount_that_Docker_refuses_is_raised() => RuleFix.VerifyAsync(
        """[ContainerService("catalog"), Resources(Memory = {|MGEN304:"1Mi"|})]""",
        """[ContainerService("catalog"), Resources(Memory = "6Mi")]""");
}
