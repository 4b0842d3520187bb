using ManifestGen.Model;
using ManifestGen.Rules.Options;
using ManifestGen.Text;

namespace ManifestGen.Rules.Metadata;

/// <summary>MGEN027: who is called when the service fails must be known from the service.</summary>
internal sealed class RequiredLabelRule(RuleOptions options) : IServiceRule
{
    private static readonly Rule Missing = new(
        "MGEN027",
        "A required label is missing",
        "'{0}' has no {1}, which " + OptionNames.RequiredLabels + " requires: add {2}",
        RuleSeverity.Warning,
        Category.Metadata);

    public IReadOnlyList<Rule> Rules => [Missing];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var missing = options.RequiredLabels.Where(key => !OwnKeyRule.IsWritten(key) && !IsDeclared(key, service)).ToArray();
        if (missing.Length > 0 && !service.IsExternal)
        {
            yield return Missing.At(
                service.Origin,
                Characters.OnOneLine(service.Name),
                "label or annotation " + string.Join(" and ", missing.Select(key => $"'{key}'")),
                string.Join(" and ", missing.Select(key => $"[Label({CSharpLiteral.Of(key)}, \"...\")]")));
        }
    }

    // On an ingress alone it says nothing of what runs.
    private static bool IsDeclared(string key, ServiceModel service) =>
        MetadataEntry.AllOf(service).Any(entry => entry.Model.Key == key && (entry.Model.On & (ManifestKinds.Workload | ManifestKinds.Pod)) != 0);
}
