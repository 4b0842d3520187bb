using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>What a service may do with the Kubernetes API.</summary>
internal static class Access
{
    private const string Excessive = "MGEN834";

    private const string OwnRoles = "only roles that are written here are bound";

    private const string OwnAccount = "a role is bound to the service's own account only";

    public static Subject Wildcards { get; } = Reported(78, "a role with wildcards", Excessive).Proven();

    public static Subject WildcardVerbs { get; } = NotApplicable(78, "a role that allows every verb", "`KubernetesVerbs` has no member for it");

    public static Subject ReadSecrets { get; } = Reported(78, "a role that reads all secrets", Excessive).Proven();

    public static Subject CreatePods { get; } = Reported(78, "a role that creates pods", Excessive).Proven();

    public static Subject Shells { get; } = Reported(78, "a role that opens shells in pods", Excessive).Proven();

    public static Subject Forwarding { get; } = Reported(78, "a role that forwards ports of pods", Excessive).Proven();

    public static Subject WriteRoles { get; } = Reported(78, "a role that can grant permissions", Excessive).Proven();

    public static Subject Impersonation { get; } = Reported(78, "a role that can impersonate others", Excessive).Proven();

    public static Subject MakeTokens { get; } = Reported(78, "a role that can create ServiceAccount tokens", Excessive).Proven();

    public static Subject WriteWorkloads { get; } = Reported(78, "a role that writes workloads", Excessive).Proven();

    public static Subject WriteConfigMaps { get; } = Reported(78, "a role that writes configuration", Excessive).Proven();

    public static Subject WriteNetworking { get; } = Reported(78, "a role that can change network access", Excessive).Proven();

    public static Subject Deletion { get; } = Reported(78, "a role that can delete workloads of others", Excessive).Proven();

    public static Subject Logs { get; } = Reported(78, "a role that deletes logs of pods", Excessive).Proven();

    public static Subject ClusterWide { get; } = Reported(78, "a role in the whole cluster", Excessive).Proven();

    public static Subject Mounts { get; } = NotApplicable(78, "what a workload mounts, as a step of an attack", "a list, not a mistake; all of it is declared");

    public static Subject ClusterAdmin { get; } = NotApplicable(78, "a binding to cluster-admin", OwnRoles);

    public static Subject Everybody { get; } = NotApplicable(78, "a binding to everybody", OwnAccount);

    public static Subject Users { get; } = NotApplicable(78, "permissions of users and groups", OwnAccount);
}
