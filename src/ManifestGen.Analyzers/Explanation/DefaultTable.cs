namespace ManifestGen.Explanation;

/// <summary>Why something is written that nobody asked for.</summary>
/// <param name="Text">The reason.</param>
/// <param name="Page">The page of the documentation that says more, in its folder.</param>
internal sealed record DefaultReason(string Text, string Page);

/// <summary>The reasons, by the key of the line.</summary>
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
        ("revisionHistoryLimit", "a few old versions are enough to roll back", Rollouts),
        ("strategy", "a new version starts before the old one stops, so that no request fails", Rollouts),
        ("updateStrategy", "a new version starts pod by pod", Rollouts),
        ("spec/maxUnavailable", "at most one instance is missing while nodes are drained", Rollouts),
        ("unhealthyPodEvictionPolicy", "a pod that is not ready must not block the drain of a node", Rollouts),
        ("selector", "name and instance alone, because a selector can never change", "kubernetes.md#labels-and-annotations"),
        ("matchLabels", "name and instance alone, because a selector can never change", "kubernetes.md#labels-and-annotations"),
        ("labels", "the labels that Kubernetes recommends", "kubernetes.md#labels-and-annotations"),
        ("serviceAccountName", "each service has an account of its own, without rights", "kubernetes.md#serviceaccounts"),
        ("automountServiceAccountToken", "a program that does not call the Kubernetes API needs no token", "kubernetes.md#serviceaccounts"),
        ("enableServiceLinks", "variables of other Services do not get into the program's configuration", "kubernetes.md#services-and-ports"),
        ("terminationGracePeriodSeconds", "longer than the program's own shutdown and the wait before it", "attributes/shutdown.md"),
        ("lifecycle", "load balancers need some seconds to learn that the pod goes", "attributes/shutdown.md"),
        ("securityContext", "the restricted Pod Security level, with a user that is a number and a read-only root", Security),
        ("fsGroup", "the program's user can write to its volumes", Security),
        ("affinity", "instances prefer different nodes", "kubernetes.md#placement"),
        ("topologySpreadConstraints", "instances spread over zones, where there are some", "kubernetes.md#spread"),
        ("imagePullPolicy", "a version never changes, so the registry is not asked at each restart", "kubernetes.md#images-and-probes"),
        ("resources", "requests place the pod, and a limit keeps a leak of memory from its neighbours", Limits),
        ("ephemeral-storage", "logs and temporary files must not fill the node", Limits),
        ("startupProbe", "the usual times of a probe", Probes),
        ("livenessProbe", "the usual times of a probe", Probes),
        ("readinessProbe", "the usual times of a probe", Probes),
        ("volumeMounts", "the root is read-only, so that /tmp is a volume with a size", "kubernetes.md#storage"),
        ("volumes", "the root is read-only, so that /tmp is a volume with a size", "kubernetes.md#storage"),
        ("volumeClaimTemplates", "each instance has a volume of its own", "kubernetes.md#storage"),
        ("spec/type", "reached from inside the cluster only", "kubernetes.md#services-and-ports"),
        ("protocol", "TCP, unless the port says otherwise", "attributes/port.md"),
        ("ports/port", "the usual port of a Service", "attributes/port.md"),
        ("ports/targetPort", "the Service leads to the port by its name", "attributes/port.md"),
        ("appProtocol", "the protocol that the port's name says", "attributes/port.md"),
        ("scaleTargetRef", "the workload that is scaled", "attributes/auto-scale.md"),
        ("metrics", "what the replicas follow", "attributes/auto-scale.md"),
        ("behavior", "what the replicas follow", "attributes/scale-behavior.md"),
        ("policyTypes", "what is not declared is closed in both directions", Policies),
        ("ingress", "who may reach the service", Policies),
        ("egress", "what the service may reach", Policies),
        ("podSelector", "the policy is about the pods of the service", Policies),
        ("concurrencyPolicy", "two runs of a job at a time are seldom meant", "attributes/job.md"),
        ("jobTemplate", "how a job is run again, and when it is removed", "attributes/job.md"),
        ("startingDeadlineSeconds", "a run that is late by more is left out", "attributes/schedule.md"),
        ("updatePolicy", "who applies the recommendations", "attributes/vertical-auto-scale.md"),
        ("patches", "what the environment changes", "environments.md"),
        ("components", "what the environment changes", "environments.md"),
        // Compose and Swarm
        ("build", "Compose builds the image from the Dockerfile", "compose.md#build"),
        ("develop", "'docker compose watch' builds again when a source changes", "compose.md#build"),
        ("host_ip", "published on this machine only", "compose.md#ports"),
        ("published", "the port's own number", "compose.md#ports"),
        ("mode", "the default of the engine, said aloud", "swarm.md"),
        ("user", "a user that is a number and not root", ComposeSecurity),
        ("read_only", "the root of a container is read-only", ComposeSecurity),
        ("tmpfs", "the root is read-only, so that /tmp is in memory, with a size", ComposeSecurity),
        ("cap_drop", "a web service needs no capability", ComposeSecurity),
        ("security_opt", "no program in the container gains rights", ComposeSecurity),
        ("init", "a first process hands signals on and reaps processes", ComposeSecurity),
        ("stop_grace_period", "longer than the program's own shutdown", "attributes/shutdown.md"),
        ("restart", "as the other engines do", Health),
        ("healthcheck", "the program checks itself: the image needs no shell and no curl", Health),
        ("depends_on", "services start when what they depend on is well", Health),
        ("logging", "logs must not fill the disk", "compose.md#logs"),
        ("limits", "a leak of memory or of processes stays in its container", Limits),
        ("reservations", "the request of the same attribute", "compose.md#resources"),
        ("memswap_limit", "swap would make a limit of memory twice as large", "compose.md#resources"),
        ("networks", "services reach what they depend on, and nothing else", "compose.md#networks"),
        ("secrets", "the value is in a file that is not committed", "compose.md#environment-secrets-and-files"),
        ("environment", "what the program needs to find what it depends on", "compose.md#environment-secrets-and-files"),
        ("env", "what the program needs to find what it depends on", "kubernetes.md#configuration"),
        ("update_config", "a new version starts before the old one stops, and goes back where it fails", "swarm.md#updates"),
        ("rollback_config", "a new version starts before the old one stops, and goes back where it fails", "swarm.md#updates"),
        ("restart_policy", "a program that ends is started again", "swarm.md#updates"),
        ("placement", "where the tasks run", "swarm.md#placement"),
        ("replicas", "one instance, or two where that costs nothing but memory", "attributes/replicas.md"),
        ("external", "a secret of Swarm is created beside the file", "swarm.md#secrets"),
        // The image
        ("FROM", "the images that .NET's own container support chooses", "docker.md"),
        ("COPY", "restore is a layer of its own, so that an edit of code does not repeat it", "docker.md#restore-and-publish"),
        ("RUN", "restore is a layer of its own, so that an edit of code does not repeat it", "docker.md#restore-and-publish"),
        ("ARG", "what the build of the image is given", "docker.md#version"),
        ("ENV", "where restore keeps packages between builds", "docker.md#restore-and-publish"),
        ("LABEL", "what the registry shows of an image", "docker.md#labels"),
        ("EXPOSE", "the declared ports, for whoever reads the image", "docker.md"),
        ("USER", "a user that is a number and not root", "docker.md"),
        ("WORKDIR", "where the program is", "docker.md"),
        ("ENTRYPOINT", "the program itself is the first process", "docker.md"));

    /// <summary>Of the first line.</summary>
    public static DefaultReason Header { get; } = new("the first line says whose the file is, and only files with it are ever written", "getting-started.md#troubleshooting");

    /// <param name="key">Of the line.</param>
    /// <param name="parent">Of the line that it stands under: the same key means other things in other places.</param>
    public static DefaultReason? Find(string key, string parent = "") =>
        Reasons.TryGetValue($"{parent}/{key}", out var reason) || Reasons.TryGetValue(key, out reason) ? reason : null;

    /// <summary>All of them.</summary>
    public static IEnumerable<DefaultReason> All =>
        Reasons.Values.Concat([Header]).Concat(new[] { "Dockerfile", "Dockerfile.dockerignore", "compose.yaml", "stack.yaml", "architecture.md", "k8s/a.yaml", "k8s/overlays/a/b.yaml" }.Select(GeneralOf));

    /// <summary>Of what has no reason of its own.</summary>
    public static DefaultReason GeneralOf(string path) =>
        path.EndsWith(".dockerignore", StringComparison.Ordinal) ? new("only what the image is built from is sent to the engine, and no secret", "docker.md#build-inputs")
        : path.StartsWith("Dockerfile", StringComparison.Ordinal) ? new("part of every image", "docker.md")
        : path == "compose.yaml" ? new("part of every Compose file", "compose.md")
        : path == "stack.yaml" ? new("part of every stack", "swarm.md")
        : path.StartsWith("k8s/overlays/", StringComparison.Ordinal) ? new("part of every overlay of an environment", "environments.md")
        : path.StartsWith("k8s/", StringComparison.Ordinal) ? new("part of every object of this kind", "kubernetes.md")
        : new("part of every diagram", "systems.md#diagram");

    private static Dictionary<string, DefaultReason> Table(params (string Key, string Text, string Page)[] rows) =>
        rows.ToDictionary(row => row.Key, row => new DefaultReason(row.Text, row.Page), StringComparer.Ordinal);
}
