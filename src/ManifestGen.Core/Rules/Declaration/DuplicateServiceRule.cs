using ManifestGen.Model;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN002: two services of one name would write the same files.</summary>
internal sealed class DuplicateServiceRule : IServiceRule
{
    private static readonly Rule Duplicate = new(
        "MGEN002",
        "Two services of a project have the same name",
        "The name '{0}' is used by {1}: give each service its own name",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Duplicate];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var namesakes = application.Services.Where(other => string.Equals(other.Name, service.Name, StringComparison.Ordinal)).ToArray();
        if (namesakes.Length > 1)
        {
            yield return Duplicate.At(service.Origin.Argument("name"), service.Name, string.Join(" and ", namesakes.Select(other => other.ClassName)));
        }
    }
}
