using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>A service of the sample, in general or in one environment.</summary>
/// <param name="Output">What is written for it.</param>
/// <param name="Findings">What the rules say about its declaration.</param>
/// <param name="Environment">The environment. Null for what holds in general.</param>
/// <param name="Origin">How to make it again.</param>
internal sealed record JudgedService(RenderedService Output, IReadOnlyList<Finding> Findings, string? Environment, string Origin)
{
    public override string ToString() =>
        $"'{Output.Name}' of {Origin}{(Environment is null ? "" : $" in the environment {Environment}")}, where the rules say: {string.Join("; ", Findings.Select(finding => $"{finding.Rule.Id} {finding.Message}"))}";
}
