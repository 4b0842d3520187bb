using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Configuration;

public class EnvFileTests : RuleTest
{
    private static readonly EnvFileModel File = new(Declare.Attribute("EnvFile"), "local.env");

    [Fact]
    public void File_is_good() => AssertGood(Reading(File));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("config/")]
    public void Path_that_names_no_file(string path) => AssertProblem("MGEN536 at EnvFile.path: no remedy", Reading(File with { Path = path }));

    [Theory]
    [InlineData(false, ManifestTargets.All, "Kubernetes, which has [ConfigEnvFrom] and [SecretEnvFrom]")]
    [InlineData(true, ManifestTargets.Swarm, "Swarm, which reads only files that must be there")]
    [InlineData(true, ManifestTargets.Compose, null)]
    [InlineData(false, ManifestTargets.Swarm, null)]
    public void Target_that_does_not_read_it_is_named(bool isOptional, ManifestTargets targets, string? name) => Assert.Equal(
        name is null ? [] : [$"The env file 'local.env' has no effect in {name}"],
        FindingsOf("MGEN537", Reading(File with { IsOptional = isOptional }), Declare.Project with { Targets = targets }).Select(finding => finding.Message));

    private static ServiceModel Reading(EnvFileModel file) => Declare.Web with { Docker = new() { EnvFiles = EquatableArray.Of(file) } };
}
