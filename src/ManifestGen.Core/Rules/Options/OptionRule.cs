using ManifestGen.Model;

namespace ManifestGen.Rules.Options;

/// <summary>MGEN013: an option that has no effect, at the service that it was meant for.</summary>
internal sealed class OptionRule(RuleOptions options) : IServiceRule
{
    private static readonly Rule NoEffect = new(
        "MGEN013",
        "The .editorconfig option is not valid",
        "The .editorconfig option {0} is ignored, because it {1}",
        RuleSeverity.Warning,
        Category.Declaration);

    public IReadOnlyList<Rule> Rules => [NoEffect];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        options.Problems.Select(problem => NoEffect.At(service.Origin, problem.Key, problem.Problem));
}
