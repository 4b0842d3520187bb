using ManifestGen.Rules.Options;

namespace ManifestGen.Core.Tests.Rules.Options;

public class OptionReaderTests
{
    [Fact]
    public void Nothing_said_is_the_default() => Assert.Equal(RuleOptions.Default, Read());

    [Fact]
    public void Lists_are_separated_by_commas() => Assert.Equal(
        ["ghcr.io/acme", "mcr.microsoft.com"], Read(("manifestgen_allowed_registries", " ghcr.io/acme ,mcr.microsoft.com, ")).AllowedRegistries);

    [Fact]
    public void Keys_of_labels_may_have_a_domain() =>
        Assert.Equal(["team", "example.com/owner"], Read(("manifestgen_required_labels", "team, example.com/owner")).RequiredLabels);

    [Fact]
    public void A_number_is_read() => Assert.Equal(3, Read(("manifestgen_minimum_replicas", "3")).MinimumReplicas);

    [Theory]
    [InlineData("required", Choice.Required)]
    [InlineData("Unwanted", Choice.Unwanted)]
    [InlineData("optional", Choice.Optional)]
    public void A_choice_is_read_in_any_case(string value, Choice expected) => Assert.Equal(expected, Read(("manifestgen_cpu_limits", value)).CpuLimits);

    [Theory]
    [InlineData("unset")]
    [InlineData("")]
    public void What_takes_back_another_file_is_the_default(string value) => Assert.Equal(RuleOptions.Default, Read(("manifestgen_cpu_limits", value)));

    [Theory]
    [InlineData("manifestgen_minimum_replicas", "two", "cannot be 'two': use a whole number of 1 or more")]
    [InlineData("manifestgen_minimum_replicas", "0", "cannot be '0': use a whole number of 1 or more")]
    [InlineData("manifestgen_cpu_limits", "always", "cannot be 'always': use optional or required or unwanted")]
    [InlineData("manifestgen_image_digests", "unwanted", "cannot be 'unwanted': use optional or required")]
    [InlineData("manifestgen_secret_variables", "required", "cannot be 'required': use optional or unwanted")]
    [InlineData("manifestgen_allowed_registries", "ghcr.io/acme:1.0/", "cannot be 'ghcr.io/acme:1.0/': use registries or folders of one, such as 'mcr.microsoft.com, ghcr.io/acme'")]
    [InlineData("manifestgen_required_labels", "own er", "cannot be 'own er': use label keys, such as 'team, example.com/owner'")]
    public void A_value_that_means_nothing_is_a_problem_and_changes_nothing(string key, string value, string problem)
    {
        var options = Read((key, value));

        Assert.Equal([new OptionProblem(key, problem)], options.Problems);
        Assert.Equal(RuleOptions.Default, options with { Problems = default });
    }

    [Fact]
    public void Of_a_list_the_entries_hold_that_mean_something() =>
        Assert.Equal(["ghcr.io"], Read(("manifestgen_allowed_registries", "ghcr.io, *")).AllowedRegistries);

    [Fact]
    public void An_option_that_does_not_exist_is_a_problem()
    {
        var problem = Assert.Single(Read(("manifestgen_minimum_replica", "3"), ("dotnet_sort_system_directives_first", "true")).Problems);

        Assert.Equal("manifestgen_minimum_replica", problem.Key);
        Assert.StartsWith("does not exist: use one of manifestgen_allowed_registries, ", problem.Problem);
    }

    private static RuleOptions Read(params (string Key, string Value)[] options) =>
        OptionReader.Read(key => options.FirstOrDefault(option => option.Key == key).Value, options.Select(option => option.Key));
}
