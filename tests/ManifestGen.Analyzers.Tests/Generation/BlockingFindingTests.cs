using ManifestGen.Testing;

namespace ManifestGen.Generation;

public sealed class BlockingFindingTests
{
    [Fact]
    public void Blocking_finding_replaces_all_files_by_its_message()
    {
        var generated = Generated.From(UserProject.WithService("""[ContainerService("Not A Name")]"""));

        Assert.Empty(generated.Files);
        Assert.StartsWith("MGEN001: 'Not A Name' ", Assert.Single(generated.Errors));
    }

    [Fact]
    public void Blocking_finding_of_one_service_holds_back_the_others()
    {
        var generated = Generated.From("""
            using ManifestGen;

            [ContainerService("web"), Port(70000)]
            internal sealed class Web;

            [ContainerService("worker")]
            internal sealed class Worker;
            """);

        Assert.Empty(generated.Files);
        Assert.Contains(generated.Errors, error => error.StartsWith("MGEN101: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Clash_of_two_services_is_found()
    {
        var generated = Generated.From(
            """[ManifestGen.ContainerService("web")] internal sealed class A;""",
            """[ManifestGen.ContainerService("web")] internal sealed class B;""");

        Assert.Contains(generated.Errors, error => error.StartsWith("MGEN002: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_finding_changes_no_file()
    {
        var generated = Generated.From(UserProject.WithService("""[ContainerService("catalog"), Replicas(0)]"""));

        Assert.NotEmpty(generated.Files);
        Assert.Empty(generated.Errors);
    }
}
