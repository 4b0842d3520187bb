using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Configuration;

public class SourceFileTests : ConfigurationRuleTest
{
    private const string Source = "config/a.json";

    private static readonly SourceFileModel File = new(It, "/etc/catalog/a.json", Source);

    [Fact]
    public void A_file_that_the_project_offers_is_good() => AssertGood(With(File), ProjectWith(Source, "{ \"a\": 1 }\n"));

    [Fact]
    public void A_file_that_is_not_there_is_reported_with_the_item_to_add() => Assert.Contains(
        "<ManifestGenConfigFile Include=\"config/a.json\" />", AssertProblem("MGEN516 at It.Source: no remedy", With(File)));

    [Theory]
    [InlineData(null)]
    [InlineData("PNG\u001a")]
    [InlineData("a\0b")]
    public void A_file_that_is_no_text_is_reported(string? text) => AssertProblem("MGEN517 at It.Source: no remedy", With(File), ProjectWith(Source, text));

    [Fact]
    public void What_is_said_of_a_ConfigMap_holds_for_no_file_of_the_project() => AssertProblem(
        "MGEN515 at It.ConfigMap: remove It.ConfigMap",
        With(File with { ForeignArguments = EquatableArray.Of("ConfigMap") }),
        ProjectWith(Source, ""));

    [Fact]
    public void A_secret_in_the_file_is_reported_without_repeating_it() => Assert.DoesNotContain("hunter2", AssertProblem(
        "MGEN524 at It.Source: no remedy", With(File), ProjectWith(Source, "{ \"Db\": \"Server=db;Password=hunter2\" }")));

    [Fact]
    public void A_name_that_is_no_key_is_reported() =>
        AssertProblem("MGEN525 at It.path: no remedy", With(File with { Path = "/etc/catalog/a b" }), ProjectWith(Source, ""));

    [Fact]
    public void More_than_a_ConfigMap_holds_is_reported()
    {
        Assert.Contains("1025 KiB", AssertProblem("MGEN518 at It.Source: no remedy", With(File), ProjectWith(Source, new string('a', (1024 * 1024) + 1))));
        AssertProblem("MGEN518 at It.value: no remedy", With(new ConfigurationModel { Values = EquatableArray.Of(new ConfigValueModel(It, "A", new string('a', (1024 * 1024) + 1))) }));
    }

    [Fact]
    public void More_than_a_config_of_Swarm_holds_is_reported_where_there_is_a_stack()
    {
        var project = ProjectWith(Source, new string('a', 1000 * 1024 + 1));

        AssertProblem("MGEN518 at It.Source: no remedy", With(File), project with { Targets = ManifestTargets.Swarm });
        AssertGood(With(File), project with { Targets = ManifestTargets.Compose });
    }

    [Fact]
    public void More_than_kubectl_apply_can_copy_is_reported()
    {
        AssertProblem("MGEN519 at It.Source: no remedy", With(File), ProjectWith(Source, new string('a', 250_000)));
        AssertGood(With(File), ProjectWith(Source, new string('a', 150_000)));
    }
}
