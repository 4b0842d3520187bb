using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Configuration;

public class VariableTests : RuleTest
{
    [Fact]
    public void A_variable_with_two_values_is_reported_at_the_second() => Assert.Contains(
        "'Mode' is already declared with a fixed value",
        AssertProblem("MGEN501 at Variable2.name: no remedy", Declare.Worker.WithVariables(("Mode", "a"), ("Mode", "b"))));

    [Fact]
    public void A_repetition_is_to_be_removed() =>
        AssertProblem("MGEN501 at Variable2.name: remove Variable2", Declare.Worker.WithVariables(("Mode", "a"), ("Mode", "a")));

    [Fact]
    public void Of_a_value_and_a_secret_the_secret_is_kept()
    {
        AssertProblem("MGEN501 at Variable2.name: remove Variable1", Declare.Worker.WithVariables(("Mode", "a"), ("Mode", null)));
        AssertProblem("MGEN501 at Variable2.name: remove Variable2", Declare.Worker.WithVariables(("Mode", null), ("Mode", "a")));
    }

    [Fact]
    public void Two_secrets_for_one_variable_are_reported() => Assert.Contains(
        "as a secret", AssertProblem("MGEN501 at Variable2.name: no remedy", Declare.Worker.WithVariables(("Mode", null), ("Mode", null))));

    [Fact]
    public void Linux_tells_upper_from_lower_case() => AssertGood(Declare.Worker.WithVariables(("MODE", "a"), ("Mode", "b")));

    [Theory]
    [InlineData("Logging:LogLevel:Default", "Logging__LogLevel__Default")]
    [InlineData(":A", "__A")]
    public void A_colon_is_reported_with_two_underscores(string name, string better) => Assert.Contains(
        $"'{name}'", AssertProblem($"MGEN502 at Variable1.name: Variable1.name = \"{better}\"", Declare.Worker.WithVariables((name, "x"))));

    [Fact]
    public void A_colon_in_the_name_of_a_secret_is_reported_once() =>
        AssertProblem("MGEN502 at Variable1.name: Variable1.name = \"A__B\"", Declare.Worker.WithVariables(("A:B", null)));

    [Fact]
    public void A_renaming_does_not_repeat_another_variable() => Assert.Null(
        Assert.Single(FindingsOf("MGEN502", Declare.Worker.WithVariables(("A:B", "x"), ("A__B", "y")))).Remedy);

    [Theory]
    [InlineData("", "no remedy")]
    [InlineData("1ST", "no remedy")]
    [InlineData("A=B", "no remedy")]
    [InlineData("A B", "no remedy")]
    [InlineData("..", "no remedy")]
    [InlineData("..A", "no remedy")]
    [InlineData("ŽLUTÁ", "no remedy")]
    [InlineData("A: B", "no remedy")]
    [InlineData(" MODE\n", "Variable1.name = \"MODE\"")]
    public void Any_other_name_that_is_not_valid_is_reported(string name, string remedy) =>
        AssertProblem($"MGEN503 at Variable1.name: {remedy}", Declare.Worker.WithVariables((name, "x")));

    [Theory]
    [InlineData("A")]
    [InlineData("_a.b-c__D9")]
    [InlineData("Serilog__Using__0")]
    [InlineData(".hidden")]
    public void Letters_digits_and_signs_are_good(string name) => AssertGood(Declare.Worker.WithVariables((name, "x")));

    [Theory]
    [InlineData("Catalog_Db", "Variable1.Secret = \"catalog-db\"")]
    [InlineData("db-", "Variable1.Secret = \"db\"")]
    [InlineData("", "no remedy")]
    public void A_name_that_is_no_secret_s_is_reported(string secret, string remedy) => Assert.Contains(
        $"'{secret}'", AssertProblem($"MGEN505 at Variable1.Secret: {remedy}", Declare.Worker.WithSecret("DB", secret, "password")));

    [Fact]
    public void The_service_s_name_as_the_secret_s_is_the_service_s_mistake() =>
        Assert.Empty(FindingsOf("MGEN505", (Declare.Worker with { Name = "Catalog" }).WithSecret("DB", "Catalog", "password")));

    [Theory]
    [InlineData("connection string", "Variable1.Key = \"connection-string\"")]
    [InlineData("a/b", "Variable1.Key = \"a-b\"")]
    [InlineData("..", "no remedy")]
    [InlineData("", "no remedy")]
    [InlineData("key_", "no remedy")]
    [InlineData("Connection String", "Variable1.Key = \"Connection-String\"")]
    public void A_name_that_is_no_key_is_reported(string key, string remedy) =>
        AssertProblem($"MGEN506 at Variable1.Key: {remedy}", Declare.Worker.WithSecret("DB", "catalog-db", key));

    [Fact]
    public void A_name_too_long_for_a_Swarm_secret_is_reported_when_there_is_a_stack()
    {
        var service = Declare.Worker.WithSecret("DB", new string('a', 60), "password");

        Assert.Contains("69 characters", AssertProblem("MGEN506 at Variable1.Key: no remedy", service));
        AssertGood(service, Declare.Project with { Targets = ManifestTargets.Kubernetes });
    }

    [Theory]
    [InlineData("catalog-db", "connection-string")]
    [InlineData("db.prod.example", "ConnectionStrings__Catalog")]
    [InlineData("3", ".dockerconfigjson")]
    public void A_subdomain_and_a_key_are_good(string secret, string key) => AssertGood(Declare.Worker.WithSecret("DB", secret, key));
}
