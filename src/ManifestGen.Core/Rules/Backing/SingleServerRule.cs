using ManifestGen.Model;

namespace ManifestGen.Rules.Backing;

/// <summary>MGEN078: several replicas of a server that do not form a cluster.</summary>
internal sealed class SingleServerRule : IServiceRule
{
    private static readonly Rule Several = new(
        "MGEN078",
        "The replicas do not form a cluster",
        "The replicas of {0} are separate servers, each with its own data: run one, or use an operator's cluster and set Host",
        RuleSeverity.Warning,
        Category.Backing);

    public IReadOnlyList<Rule> Rules => [Several];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // Who starts it in a way of its own may well have told them.
        if (service is not { Backing: { IsExternal: false, Engine: { IsSingle: true } engine } backing, Workload.IsScaled: true })
        {
            yield break;
        }

        if (service.AutoScale is { Max: > 1 } scaling)
        {
            yield return At(scaling.Origin, "AutoScale", engine);
        }
        else if (service is { AutoScale: null, Replicas: { Count: > 1 } replicas })
        {
            yield return At(replicas.Origin, "Replicas", engine);
        }
    }

    private static Finding At(Origin origin, string attribute, EngineDefinition engine) =>
        Several.At(origin, engine.Name) with { Remedy = new Remedy($"Remove {attribute}", RemedyEdit.RemoveAttribute(origin)) };
}
