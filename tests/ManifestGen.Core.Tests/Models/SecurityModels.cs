using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Services that may do more than others.</summary>
internal static class SecurityModels
{

    private static readonly Origin Anywhere = new(0);

    /// <summary>It watches what is in its namespace.</summary>
    public static ApplicationModel Discovery { get; } = Application(Project("Discovery", isAspNetCore: false), Service("discovery") with
    {
        Security = new()
        {
            Access = Of(
                new KubernetesAccessModel(Anywhere, KubernetesVerbs.Get | KubernetesVerbs.List | KubernetesVerbs.Watch, Of("pods", "endpointslices")),
                new KubernetesAccessModel(Anywhere, KubernetesVerbs.Get | KubernetesVerbs.Update, Of("leases"))
                {
                    ResourceNames = Of("discovery-leader"),
                    Reason = "elects a leader",
                }),
        },
    });

    /// <summary>It works in the whole cluster, from a namespace that is written with it.</summary>
    public static ApplicationModel Operator { get; } = Application(
        Project("Operator", isAspNetCore: false) with
        {
            Namespaces = Of(new NamespaceModel(Anywhere, "platform") { Create = true, Level = PodSecurityLevel.Baseline }),
        },
        Service("operator") with
        {
            Security = new()
            {
                Account = new() { Origin = Anywhere, Name = "platform-operator" },
                Access = Of(new KubernetesAccessModel(Anywhere, KubernetesVerbs.List | KubernetesVerbs.Watch | KubernetesVerbs.Patch, Of("widgets", "widgets/status"))
                {
                    ApiGroup = "acme.example",
                    IsClusterWide = true,
                }),
            },
        });

    /// <summary>A program that the defaults do not fit, and why.</summary>
    public static ApplicationModel Legacy { get; } = Application(Project("Legacy"), Service("legacy") with
    {
        Ports = Of(Port(8080, "http")),
        Security = new()
        {
            Container = new()
            {
                Origin = Anywhere,
                AddCapabilities = Of(new AddedCapability(Capability.Chown)),
                ReadOnlyRootFilesystem = false,
                Sysctls = Of(SysctlModel.Parse("net.ipv4.tcp_syncookies=1")),
                Reason = "writes its cache beside the program until version 3",
            },
        },
    });

    public static IReadOnlyList<ApplicationModel> All => [Discovery, Operator, Legacy];
}
