using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Network;

/// <summary>Declarations of network rules and dependencies. Their attributes are DependsOn1 and so on, AllowIngress1 and so on.</summary>
public abstract class NetworkRuleTest : RuleTest
{
    internal static readonly ProjectModel OnlyKubernetes = Declare.Project with { Targets = ManifestTargets.Kubernetes };

    internal static ServiceReference Orders { get; } = new("Orders", "orders", EquatableArray.Of(Declare.Port(8080)), IsInThisProject: true);

    internal static NetworkRuleModel Rule { get; } = new(default);

    internal static ServiceModel WithDependencies(ServiceModel service, params ServiceReference[] services) => service with
    {
        Network = service.Network with
        {
            Dependencies = services.Select((other, index) => new DependencyModel(Declare.Attribute($"DependsOn{index + 1}"), other)).ToEquatableArray(),
        },
    };

    internal static ServiceModel WithIngress(params NetworkRuleModel[] rules) =>
        Declare.Web with { Network = new() { AllowIngress = Placed("AllowIngress", rules) } };

    internal static ServiceModel WithEgress(params NetworkRuleModel[] rules) =>
        Declare.Web with { Network = new() { AllowEgress = Placed("AllowEgress", rules) } };

    private static EquatableArray<NetworkRuleModel> Placed(string attribute, NetworkRuleModel[] rules) =>
        rules.Select((rule, index) => rule with { Origin = Declare.Attribute($"{attribute}{index + 1}") }).ToEquatableArray();
}
