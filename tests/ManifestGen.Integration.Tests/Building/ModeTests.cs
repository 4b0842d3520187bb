using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Building;

public sealed class ModeTests(PackageFixture package) : BuildTest(package)
{
    [Fact]
    public void None_runs_no_task_and_writes_nothing()
    {
        CreateApp("<ManifestGenMode>None</ManifestGenMode>");

        var result = Build("-v:d").ShouldSucceed();

        Assert.False(Solution.Exists(Compose));
        Assert.DoesNotMatch("Task \"(CollectBuildContext|WriteManifests|CheckManifests)\"", result.Output);
    }

    [Theory]
    [InlineData("-p:ManifestGenMode=Wrote", "Wrote")]
    [InlineData("-p:ManifestGenTargets=helm", "helm")]
    [InlineData("-p:ManifestGenKubernetesVersion=1.3", "1.3")]
    [InlineData("-p:ManifestGenKubernetesVersion=v1.30", "v1.30")]
    [InlineData("-p:ManifestGenKubernetesVersion=1.26", "1.26")]
    [InlineData("-p:ManifestGenRules=Relaxed", "Relaxed")]
    public void Unknown_value_is_an_error_that_names_it(string argument, string value)
    {
        CreateApp();

        var line = Build(argument).ShouldFailWith("MGEN1008");

        Assert.Contains($"'{value}'", line, StringComparison.Ordinal);
        Assert.False(Solution.Exists(Compose));
    }

    [Fact]
    public void Compiler_that_would_ignore_the_generator_is_an_error()
    {
        CreateApp();

        Build("-p:NETCoreSdkVersion=7.0.410").ShouldFailWith("MGEN1007");
    }

    [Fact]
    public void Design_time_build_and_publish_write_nothing()
    {
        CreateApp();
        Solution.Run("restore", "App").ShouldSucceed();

        Build(WithoutRestore, "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true").ShouldSucceed();
        Assert.False(Solution.Exists(Compose));

        Solution.Run("publish", "App", "--no-restore", "-v:m").ShouldSucceed();
        Assert.False(Solution.Exists(Compose));
    }
}
