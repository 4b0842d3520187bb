using ManifestGen.Model;

namespace ManifestGen.Rules;

/// <summary>All rules about the model. A new rule is a file in its area's folder and a line here.</summary>
public static class RuleCatalog
{
    private static readonly IServiceRule[] ServiceRules =
    [
    ];

    /// <summary>Every rule about the model, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } = ServiceRules.SelectMany(rule => rule.Rules).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();

    /// <summary>What is wrong with a service.</summary>
    public static IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        ServiceRules.SelectMany(rule => rule.Check(service, application));
}
