using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Configuration;

public class VariableSourceTests : ConfigurationRuleTest
{
    [Fact]
    public void A_variable_from_a_ConfigMap_and_a_fixed_value_are_two() => Assert.Contains("from a ConfigMap", AssertProblem(
        "MGEN501 at Other.name: no remedy",
        With(new ConfigurationModel
        {
            ConfigEnv = EquatableArray.Of(new ConfigEnvModel(It, "MODE", "shared", "mode")),
            Values = EquatableArray.Of(new ConfigValueModel(Other, "MODE", "fast")),
        })));

    [Fact]
    public void A_value_of_the_ConfigMap_that_looks_like_a_secret_is_reported() => AssertProblem(
        "MGEN504 at It.value: remove It, add [SecretEnv(\"API_KEY\", Secret = \"catalog\", Key = \"api-key\")] after It",
        With(new ConfigurationModel { Values = EquatableArray.Of(new ConfigValueModel(It, "API_KEY", "hunter2hunter2")) }));

    [Theory]
    [InlineData("Shared_Settings", "color", "MGEN507 at It.ConfigMap: It.ConfigMap = \"shared-settings\"")]
    [InlineData("", "color", "MGEN507 at It.ConfigMap: no remedy")]
    [InlineData("shared", "the color", "MGEN508 at It.Key: It.Key = \"the-color\"")]
    [InlineData("shared", "..", "MGEN508 at It.Key: no remedy")]
    public void Names_that_a_ConfigMap_cannot_have_are_reported(string configMap, string key, string expected) =>
        AssertProblem(expected, With(new ConfigurationModel { ConfigEnv = EquatableArray.Of(new ConfigEnvModel(It, "COLOR", configMap, key)) }));

    [Fact]
    public void A_variable_with_a_longer_name_than_a_key_is_reported() => AssertProblem(
        "MGEN508 at It.name: no remedy",
        With(new ConfigurationModel { Values = EquatableArray.Of(new ConfigValueModel(It, new string('a', 254), "x")) }));

    [Theory]
    [InlineData("Shared:", "It.Prefix = \"Shared__\"")]
    [InlineData("1_", "no remedy")]
    public void A_prefix_that_cannot_begin_a_name_is_reported(string prefix, string remedy) =>
        AssertProblem($"MGEN509 at It.Prefix: {remedy}", With(Sources(new VariableSourceModel(It, VariableSourceKind.ConfigMap, "shared") { Prefix = prefix })));

    [Fact]
    public void The_same_source_twice_is_reported() => AssertProblem(
        "MGEN510 at Other: remove Other",
        With(Sources(new(It, VariableSourceKind.Secret, "db"), new(Other, VariableSourceKind.Secret, "db") { Prefix = "" })));

    [Fact]
    public void The_same_source_with_another_prefix_is_good() =>
        AssertGood(With(Sources(new(It, VariableSourceKind.Secret, "db"), new(Other, VariableSourceKind.Secret, "db") { Prefix = "DB_" })));

    [Fact]
    public void The_name_of_a_secret_is_checked_wherever_it_stands()
    {
        AssertProblem("MGEN505 at It.secret: It.secret = \"db\"", With(Sources(new VariableSourceModel(It, VariableSourceKind.Secret, "DB"))));
        AssertProblem("MGEN506 at It.Key: It.Key = \"a-b\"", With(new SecretFileModel(It, "/run/secrets/a", "db") { Key = "a b" }));
    }

    [Theory]
    [InlineData(PodField.Label, null, "MGEN511 at It.Key: no remedy")]
    [InlineData(PodField.Label, "a b", "MGEN511 at It.Key: no remedy")]
    [InlineData(PodField.Name, "team", "MGEN511 at It.Key: remove It.Key")]
    [InlineData(PodField.Labels, null, "MGEN512 at It.field: no remedy")]
    [InlineData((PodField)99, null, "MGEN512 at It.field: no remedy")]
    public void A_field_that_a_variable_cannot_have_is_reported(PodField field, string? key, string expected) =>
        AssertProblem(expected, With(new ConfigurationModel { FieldEnv = EquatableArray.Of(new FieldEnvModel(It, "FIELD", field) { Key = key }) }));

    [Theory]
    [InlineData(PodField.PodIps, null)]
    [InlineData(PodField.Label, "acme.com/team")]
    [InlineData(PodField.Annotation, "Acme.com/Team")]
    public void A_field_of_the_pod_is_good(PodField field, string? key) =>
        AssertGood(With(new ConfigurationModel { FieldEnv = EquatableArray.Of(new FieldEnvModel(It, "FIELD", field) { Key = key }) }));

    [Theory]
    [InlineData(ResourceField.MemoryLimit, "Mi", "MGEN513 at It.Divisor: It.Divisor = \"1Mi\"")]
    [InlineData(ResourceField.CpuRequest, "1Mi", "MGEN513 at It.Divisor: remove It.Divisor")]
    [InlineData((ResourceField)99, null, "MGEN513 at It.field: no remedy")]
    public void A_divisor_that_is_no_unit_is_reported(ResourceField field, string? divisor, string expected) => AssertProblem(expected, With(Resource(field, divisor)));

    [Fact]
    public void A_CPU_limit_that_is_not_declared_is_the_node_s()
    {
        Assert.Equal("MGEN514 at It.field: no remedy", Summary(Assert.Single(FindingsOf("MGEN514", With(Resource(ResourceField.CpuLimit, "1m"))))));
        Assert.Empty(FindingsOf("MGEN514", With(Resource(ResourceField.CpuLimit, "1m")) with { Resources = Declare.Resources with { CpuLimit = "1" } }));
    }

    private static ConfigurationModel Sources(params VariableSourceModel[] sources) => new() { VariableSources = new(sources) };

    private static ConfigurationModel Resource(ResourceField field, string? divisor) =>
        new() { ResourceEnv = EquatableArray.Of(new ResourceEnvModel(It, "VALUE", field) { Divisor = divisor }) };
}
