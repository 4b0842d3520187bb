using Basic.Reference.Assemblies;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Generation;

/// <summary>When which start-up code is generated.</summary>
public sealed class StartupTests
{
    private static readonly UserProject Probed = UserProject.WithService("""
        [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
        """);

    [Fact]
    public void Nothing_without_probes_and_secrets() =>
        Assert.Null(Generated.From(UserProject.WithService("""[ContainerService("catalog"), Port(8080)]""")).Startup);

    [Fact]
    public void Nothing_for_a_command_which_needs_no_help() =>
        Assert.Null(Generated.From(UserProject.WithService("""[ContainerService("catalog"), LivenessProbe(ProbeKind.Exec, Command = ["true"])]""")).Startup);

    [Fact]
    public void Nothing_in_a_library() => Assert.Null(Generated.From(Probed with { OutputKind = OutputKind.DynamicallyLinkedLibrary }).Startup);

    [Fact]
    public void Nothing_in_a_language_without_module_initializers() => Assert.Null(Generated.From(new UserProject("""
        [ManifestGen.ContainerService("catalog"), ManifestGen.Port(8080), ManifestGen.ReadinessProbe("/")] class Catalog { }
        """) { LanguageVersion = LanguageVersion.CSharp8 }).Startup);

    [Theory]
    [InlineData("kubernetes|docker", false)]
    [InlineData("compose", true)]
    [InlineData("swarm", true)]
    public void Only_engines_that_need_it_get_it(string targets, bool isNeeded)
    {
        var project = Probed with { Properties = new Dictionary<string, string> { ["_MgTargets"] = targets } };

        Assert.Equal(isNeeded, Generated.From(project).Startup is not null);
    }

    [Fact]
    public void Only_what_is_declared_is_generated()
    {
        var startup = Generated.From(Probed).Startup!;

        Assert.Contains("class SelfProbe", startup);
        Assert.DoesNotContain("GrpcProbe", startup);
        Assert.DoesNotContain("SecretFiles", startup);
    }

    [Fact]
    public void Secrets_of_all_services_are_loaded_once()
    {
        var startup = Generated.From("""
            using ManifestGen;

            [ContainerService("a"), SecretEnv("TOKEN"), SecretEnv("KEY")]
            class A;

            [ContainerService("b"), SecretEnv("TOKEN")]
            class B;
            """).Startup!;

        Assert.Single(startup.Split('\n'), line => line.Contains("\"TOKEN\","));
        Assert.Contains("\"KEY\",", startup);
        Assert.Contains("\"/run/secrets\"", startup);
        Assert.DoesNotContain("SelfProbe", startup);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Timeout_out_of_range_still_compiles(int seconds) => Generated.From(UserProject.WithService($$"""
        [ContainerService("catalog"), Port(8080), ReadinessProbe("/health", TimeoutSeconds = {{seconds}})]
        """)).Emit();

    [Fact]
    public void Everything_compiles_for_dotnet_8_and_CSharp_9() => Generated.From(new UserProject("""
        using ManifestGen;

        [ContainerService("catalog"), Port(8080), SecretEnv("TOKEN")]
        [StartupProbe("/"), LivenessProbe(ProbeKind.Tcp), ReadinessProbe(ProbeKind.Grpc)]
        class Catalog { }
        """) { Framework = Net80.References.All, LanguageVersion = LanguageVersion.CSharp9 }).Emit();

    [Fact]
    public void Names_of_the_users_do_not_get_in_the_way() => Generated.From(
        """
        using ManifestGen;

        [ContainerService("catalog"), Port(8080), SecretEnv("TOKEN"), ReadinessProbe(ProbeKind.Grpc)]
        class Catalog;

        class SelfProbe; class GrpcProbe; class SecretFiles; class Environment; class Console;
        namespace ManifestGen.System { class Environment; }
        """).Emit();
}
