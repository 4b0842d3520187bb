namespace ManifestGen.Explanation;

/// <summary>The reason for a line that comes from a default.</summary>
/// <param name="Text">The reason.</param>
/// <param name="Page">The page with more details, relative to <c>docs</c>.</param>
internal sealed record DefaultReason(string Text, string Page)
{
    /// <summary>The reason in an answer.</summary>
    public string Answer => $"default: {Text} (see docs/{Page})";
}

/// <summary>The reasons for defaults, by the key of the line.</summary>
internal static class DefaultTable
{
    private const string Rollouts = "kubernetes.md#availability";
    private const string Security = "kubernetes.md#security";
    private const string Policies = "kubernetes.md#dependencies-and-network-policies";
    private const string Probes = "attributes/probes.md";
    private const string Health = "compose.md#health-and-order";
    private const string Limits = "attributes/resources.md";
    private const string ComposeSecurity = "compose.md#security-and-shutdown";

    private static readonly Dictionary<string, DefaultReason> Reasons = Table(
        // Kubernetes
        ("revisionHistoryLimit", "a few old versions are enough for a rollback", Rollouts),
        ("strategy", "a new version starts before the old one stops, so no request fails", Rollouts),
        ("updateStrategy", "a new version replaces the old one pod by pod", Rollouts),
        ("spec/maxUnavailable", "a node drain evicts at most one replica at a time", Rollouts),
        ("unhealthyPodEvictionPolicy", "a pod that is not ready must not block the drain of a node", Rollouts),
        ("selector", "only the labels name and instance, because a selector can never change", "kubernetes.md#labels-and-annotations"),
        ("matchLabels", "only the labels name and instance, because a selector can never change", "kubernetes.md#labels-and-annotations"),
        ("labels", "the labels that Kubernetes recommends", "kubernetes.md#labels-and-annotations"),
        ("serviceAccountName", "each service has its own ServiceAccount, without permissions", "kubernetes.md#serviceaccounts"),
        ("automountServiceAccountToken", "a program that does not call the Kubernetes API needs no token", "kubernetes.md#serviceaccounts"),
        ("enableServiceLinks", "variables of other Services stay out of the program's configuration", "kubernetes.md#services-and-ports"),
        ("terminationGracePeriodSeconds", "longer than the pause before the stop and the program's own shutdown", "attributes/shutdown.md"),
        ("lifecycle", "load balancers need some seconds to notice that the pod stops", "attributes/shutdown.md"),
        ("securityContext", "the restricted Pod Security level, with a numeric user and a read-only root file system", Security),
        ("fsGroup", "the program's user can write to its volumes", Security),
        ("affinity", "replicas prefer different nodes", "kubernetes.md#placement"),
        ("topologySpreadConstraints", "replicas spread over zones, if the nodes have zones", "kubernetes.md#spread"),
        ("imagePullPolicy", "the image of a version never changes, so restarts do not pull it again", "kubernetes.md#images-and-probes"),
        ("resources", "the scheduler places the pod by its requests, and the limit keeps a memory leak inside the container", Limits),
        ("ephemeral-storage", "logs and temporary files must not fill the node", Limits),
        ("startupProbe", "the usual times of a probe", Probes),
        ("livenessProbe", "the usual times of a probe", Probes),
        ("readinessProbe", "the usual times of a probe", Probes),
        ("volumeMounts", "the root file system is read-only, so /tmp is a volume with a size limit", "kubernetes.md#storage"),
        ("volumes", "the root file system is read-only, so /tmp is a volume with a size limit", "kubernetes.md#storage"),
        ("volumeClaimTemplates", "each replica has its own volume", "kubernetes.md#storage"),
        ("spec/type", "reachable only from inside the cluster", "kubernetes.md#services-and-ports"),
        ("protocol", "TCP, unless the port says otherwise", "attributes/port.md"),
        ("ports/port", "the usual port of a Service", "attributes/port.md"),
        ("ports/targetPort", "the Service targets the port by its name", "attributes/port.md"),
        ("appProtocol", "the protocol that matches the port's name", "attributes/port.md"),
        ("scaleTargetRef", "the workload that the autoscaler scales", "attributes/auto-scale.md"),
        ("metrics", "what the autoscaler measures", "attributes/auto-scale.md"),
        ("behavior", "how fast the autoscaler adds and removes replicas", "attributes/scale-behavior.md"),
        ("policyTypes", "traffic that is not declared is blocked in both directions", Policies),
        ("ingress", "who can reach the service", Policies),
        ("egress", "what the service can reach", Policies),
        ("podSelector", "the policy applies to the pods of the service", Policies),
        ("concurrencyPolicy", "two runs of a job should rarely overlap", "attributes/job.md"),
        ("jobTemplate", "how often a job is retried, and when it is deleted", "attributes/job.md"),
        ("startingDeadlineSeconds", "a run that is later than this is skipped", "attributes/schedule.md"),
        ("updatePolicy", "whether and when the recommendations are applied", "attributes/vertical-auto-scale.md"),
        ("patches", "what the environment changes", "environments.md"),
        ("components", "what the environment changes", "environments.md"),
        // Compose and Swarm
        ("build", "Compose builds the image from the Dockerfile", "compose.md#build"),
        ("develop", "'docker compose watch' rebuilds the image when a source changes", "compose.md#build"),
        ("host_ip", "published on this machine only", "compose.md#ports"),
        ("published", "the port's own number", "compose.md#ports"),
        ("mode", "the engine's default, stated explicitly", "swarm.md"),
        ("user", "a numeric user that is not root", ComposeSecurity),
        ("read_only", "the root file system of a container is read-only", ComposeSecurity),
        ("tmpfs", "the root file system is read-only, so /tmp is in memory, with a size limit", ComposeSecurity),
        ("cap_drop", "a web service needs no capability", ComposeSecurity),
        ("security_opt", "no program in the container can gain privileges", ComposeSecurity),
        ("init", "the first process forwards signals and reaps processes", ComposeSecurity),
        ("stop_grace_period", "longer than the program's own shutdown", "attributes/shutdown.md"),
        ("restart", "a program that fails starts again, as in the other engines", Health),
        ("healthcheck", "the program checks itself, so the image needs no shell and no curl", Health),
        ("depends_on", "a service starts when its dependencies are healthy", Health),
        ("logging", "logs must not fill the disk", "compose.md#logs"),
        ("limits", "a leak of memory or processes stays in its container", Limits),
        ("reservations", "the requests of the same attribute", "compose.md#resources"),
        ("memswap_limit", "swap would double the memory limit", "compose.md#resources"),
        ("networks", "services can reach only their dependencies", "compose.md#networks"),
        ("secrets", "the value is in a file that is not committed", "compose.md#environment-secrets-and-files"),
        ("environment", "what the program needs to find its dependencies", "compose.md#environment-secrets-and-files"),
        ("env", "what the program needs to find its dependencies", "kubernetes.md#configuration"),
        ("update_config", "a new version starts before the old one stops, and is rolled back if it fails", "swarm.md#updates"),
        ("rollback_config", "a new version starts before the old one stops, and is rolled back if it fails", "swarm.md#updates"),
        ("restart_policy", "a program that ends starts again", "swarm.md#updates"),
        ("placement", "where the tasks run", "swarm.md#placement"),
        ("replicas", "one replica, or two if that costs only memory", "attributes/replicas.md"),
        ("external", "you create a Swarm secret outside the file", "swarm.md#secrets"),
        // The image
        ("FROM", "the images that .NET's own container support chooses", "docker.md"),
        ("COPY", "restore has its own layer, so a code change does not repeat it", "docker.md#restore-and-publish"),
        ("RUN", "restore has its own layer, so a code change does not repeat it", "docker.md#restore-and-publish"),
        ("ARG", "an argument of the image build", "docker.md#version"),
        ("ENV", "the folder where restore keeps packages between builds", "docker.md#restore-and-publish"),
        ("LABEL", "what a registry shows about the image", "docker.md#labels"),
        ("EXPOSE", "the declared ports, for tools that inspect the image", "docker.md"),
        ("USER", "a numeric user that is not root", "docker.md"),
        ("WORKDIR", "the folder of the program", "docker.md"),
        ("ENTRYPOINT", "the program itself is the first process", "docker.md"));

    /// <summary>The reason for the first line of a file.</summary>
    public static DefaultReason Header { get; } = new("the first line marks a generated file, and only files with it are overwritten", "getting-started.md#troubleshooting");

    /// <param name="key">The key of the line.</param>
    /// <param name="parent">The key of the parent line, because the same key has different meanings in different places.</param>
    public static DefaultReason? Find(string key, string parent = "") =>
        Reasons.TryGetValue($"{parent}/{key}", out var reason) || Reasons.TryGetValue(key, out reason) ? reason : null;

    /// <summary>All reasons.</summary>
    public static IEnumerable<DefaultReason> All =>
        Reasons.Values.Concat([Header]).Concat(new[] { "Dockerfile", "Dockerfile.dockerignore", "compose.yaml", "stack.yaml", "architecture.md", "docker-bake.hcl", "gitops/a.yaml", "k8s/a.yaml", "k8s/overlays/a/b.yaml" }.Select(GeneralOf));

    /// <summary>The reason for a line without one of its own.</summary>
    public static DefaultReason GeneralOf(string path) =>
        path.EndsWith(".dockerignore", StringComparison.Ordinal) ? new("only the inputs of the image build are sent to the engine, and no secrets", "docker.md#build-inputs")
        : path.StartsWith("Dockerfile", StringComparison.Ordinal) ? new("part of every image", "docker.md")
        : path == "compose.yaml" ? new("part of every Compose file", "compose.md")
        : path == "stack.yaml" ? new("part of every stack", "swarm.md")
        : path.StartsWith("k8s/overlays/", StringComparison.Ordinal) ? new("part of every overlay of an environment", "environments.md")
        : path.StartsWith("k8s/", StringComparison.Ordinal) ? new("part of every object of this kind", "kubernetes.md")
        : path.StartsWith("gitops/", StringComparison.Ordinal) ? new("part of what tells the GitOps tool what to apply", "gitops.md")
        : path == "docker-bake.hcl" ? new("part of every bake file", "docker.md#build-with-bake")
        : new("part of every diagram", "systems.md#diagram");

    private static Dictionary<string, DefaultReason> Table(params (string Key, string Text, string Page)[] rows) =>
        rows.ToDictionary(row => row.Key, row => new DefaultReason(row.Text, row.Page), StringComparer.Ordinal);
}
