using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Declaration;

public class DeclarationTests : RuleTest
{
    [Fact]
    public void Two_services_of_one_name_are_each_reported()
    {
        var one = Declare.Worker;
        var other = Declare.Worker with { ClassName = "OtherService" };

        var first = Assert.Single(RulesOf(one));
        var second = Assert.Single(RulesOf(other));

        Assert.Equal("MGEN002 at ContainerService.name: no remedy", Summary(first));
        Assert.Equal("MGEN002 at ContainerService.name: ContainerService.name = \"other\"", Summary(second));
        Assert.Contains("'catalog' is used by CatalogService and OtherService", first.Message);

        ManifestGen.Rules.Finding[] RulesOf(ServiceModel service) =>
            ManifestGen.Rules.RuleCatalog.Check(service, new ApplicationModel(Declare.Project, EquatableArray.Of(one, other)))
                .Where(finding => finding.Rule.Id == "MGEN002").ToArray();
    }

    [Fact]
    public void Services_of_different_names_are_good() =>
        Assert.Empty(FindingsOf("MGEN002", Declare.Web, null, Declare.Web with { Name = "catalog-worker" }));

    [Theory]
    [InlineData("a\0b", "U+0000")]
    [InlineData("\u001b[31m", "U+001B")]
    [InlineData("a\u0085b", "U+0085")]
    public void A_value_that_cannot_reach_the_container_is_reported(string value, string problem)
    {
        var message = AssertProblem("MGEN005 at Variable1.value: no remedy", Declare.Worker.WithVariables(("GREETING", value)));

        Assert.Contains("'GREETING'", message);
        Assert.Contains(problem, message);
    }

    // Not among the data above, because an attribute of the test is text in UTF-8 too.
    [Fact]
    public void So_is_half_of_a_surrogate_pair() => Assert.Contains(
        "half of a surrogate pair", AssertProblem("MGEN005 at Variable1.value: no remedy", Declare.Worker.WithVariables(("GREETING", "half \ud83d"))));

    [Fact]
    public void So_is_an_argument() =>
        AssertProblem("MGEN005 at ContainerService.Arguments: no remedy", Declare.Worker with { Arguments = EquatableArray.Of("a\0", "b\0") });

    [Fact]
    public void So_is_the_command_of_a_probe() => AssertProblem(
        "MGEN005 at LivenessProbe.Command: no remedy",
        Declare.Worker with { LivenessProbe = Declare.Probe(ProbeRole.Liveness, ProbeKind.Exec) with { Command = EquatableArray.Of("x", "\0") } });

    [Fact]
    public void So_is_the_gRPC_service_of_a_probe() => AssertProblem(
        "MGEN005 at ReadinessProbe.GrpcService: no remedy",
        Declare.Web with { ReadinessProbe = Declare.Probe(ProbeRole.Readiness, ProbeKind.Grpc) with { GrpcService = "a\0" } });

    [Theory]
    [InlineData("two\r\nlines\tand a tab")]
    [InlineData("žluťoučký 日本語 🚀 \u2028")]
    [InlineData("$HOME \"quoted\" # : {}")]
    public void Any_other_text_is_good(string value) => AssertGood(Declare.Worker.WithVariables(("GREETING", value)));

    [Fact]
    public void A_service_in_a_library_is_reported()
    {
        var message = AssertProblem("MGEN006 at ContainerService: no remedy", Declare.Web, Declare.Project with { IsExecutable = false });

        Assert.Contains("Catalog.csproj", message);
    }

    [Theory]
    [InlineData(StartupSupport.OldLanguage, "<LangVersion>9.0</LangVersion>")]
    [InlineData(StartupSupport.OldFramework, "net8.0")]
    public void A_program_that_cannot_answer_its_health_check_is_reported(StartupSupport support, string remedy)
    {
        var project = Declare.Project with { StartupSupport = support };

        Assert.Contains(remedy, FindingsOf("MGEN015", Declare.Web, project)[0].Message);
        Assert.Empty(FindingsOf("MGEN015", Declare.Web, project with { Targets = ManifestTargets.Kubernetes }));
        Assert.Empty(FindingsOf("MGEN015", Declare.Web, project with { IsExecutable = false }));
        Assert.Empty(FindingsOf("MGEN015", Declare.Worker, project));
    }

    [Theory]
    [InlineData("Shop", "ContainerService.PartOf = \"shop\"")]
    [InlineData("net.core", "ContainerService.PartOf = \"net-core\"")]
    [InlineData("shop_", "ContainerService.PartOf = \"shop\"")]
    [InlineData("", "remove ContainerService.PartOf")]
    [InlineData("目录", "no remedy")]
    public void A_PartOf_that_is_no_label_or_project_name_is_reported(string partOf, string remedy)
    {
        var message = AssertProblem($"MGEN007 at ContainerService.PartOf: {remedy}", Declare.Web with { PartOf = partOf });

        Assert.Contains($"'{partOf}'", message);
    }

    [Fact]
    public void A_PartOf_of_64_characters_is_too_long() => AssertProblem(
        $"MGEN007 at ContainerService.PartOf: ContainerService.PartOf = \"{new string('a', 63)}\"", Declare.Web with { PartOf = new string('a', 64) });

    [Theory]
    [InlineData("shop")]
    [InlineData("2shop_and-more9")]
    public void A_PartOf_that_is_both_is_good(string partOf) => AssertGood(Declare.Web with { PartOf = partOf });
}
