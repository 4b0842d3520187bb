using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN937 to MGEN943: what replicas would have to share, and what a container loses with its end.</summary>
public static class ReplicaFindings
{
    private static readonly Rule KeysDiffer = new(
        "MGEN937",
        "Replicas do not share their data protection keys",
        "{0} protects data with keys that each replica creates for itself, and up to {1} run, so one cannot read the cookies and tokens of another: call PersistKeysTo… with a shared store",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule KeysAreLost = new(
        "MGEN938",
        "Data protection keys are lost with the container",
        "{0} protects data with keys that are lost with each container, so a rollout signs out all users: call PersistKeysTo… with a store or a volume that outlives the container",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoBackplane = new(
        "MGEN939",
        "Replicas of a SignalR hub have no backplane",
        "{0} reaches the clients of one replica only, and up to {1} run: add a backplane such as AddStackExchangeRedis, or use [Replicas(1)]",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoAffinity = new(
        "MGEN940",
        "Blazor circuits have no session affinity",
        "{0} keeps the state of each browser in one replica, up to {1} run, and requests go to any of them: declare [KubernetesService(SessionAffinitySeconds = 10800)] or the affinity of the ingress, or use [Replicas(1)]",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule ScheduledInMemory = new(
        "MGEN941",
        "Each replica runs the scheduled jobs",
        "{0} keeps its jobs in the memory of one replica, and up to {1} run, so each job runs in all of them: use a shared store with clustering, or [Replicas(1)]",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule LoopInEach = new(
        "MGEN942",
        "Each replica runs the background loop",
        "{0} does its work on a timer in each of up to {1} replicas: take a lock for it, move it to a service with [Schedule], or use [Replicas(1)]",
        RuleSeverity.Info,
        Category.Code);

    private static readonly Rule LimitInEach = new(
        "MGEN943",
        "Each replica counts its own rate limit",
        "{0} counts the requests of one replica, and up to {1} run, so clients get up to {1} times the limit: divide the limit, or count in the ingress or a shared store",
        RuleSeverity.Info,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [KeysDiffer, KeysAreLost, NoBackplane, NoAffinity, ScheduledInMemory, LoopInEach, LimitInEach];

    /// <summary>That each replica has keys of its own.</summary>
    /// <param name="method">What protects data.</param>
    /// <param name="service">The service.</param>
    public static Finding KeysAreOfEach(string method, ServiceModel service) => At(KeysDiffer, method, service);

    /// <summary>That the keys end with the container.</summary>
    /// <param name="method">What protects data.</param>
    public static Finding KeysEnd(string method) => KeysAreLost.At(Origin.Class, method);

    /// <summary>That messages reach the clients of one replica only.</summary>
    /// <param name="method">What adds the hubs.</param>
    /// <param name="service">The service.</param>
    public static Finding HubsAreAlone(string method, ServiceModel service) => At(NoBackplane, method, service);

    /// <summary>That requests of one browser go to several replicas.</summary>
    /// <param name="method">What adds the circuits.</param>
    /// <param name="service">The service.</param>
    public static Finding CircuitsMove(string method, ServiceModel service) => At(NoAffinity, method, service);

    /// <summary>That a job runs in each replica.</summary>
    /// <param name="method">What adds the scheduler.</param>
    /// <param name="service">The service.</param>
    public static Finding JobsRunInEach(string method, ServiceModel service) => At(ScheduledInMemory, method, service);

    /// <summary>That a loop runs in each replica.</summary>
    /// <param name="worker">The class of it.</param>
    /// <param name="service">The service.</param>
    public static Finding LoopRunsInEach(string worker, ServiceModel service) => At(LoopInEach, worker, service);

    /// <summary>That requests are counted in each replica.</summary>
    /// <param name="method">What counts.</param>
    /// <param name="service">The service.</param>
    public static Finding RequestsAreCountedInEach(string method, ServiceModel service) => At(LimitInEach, method, service);

    private static Finding At(Rule rule, string subject, ServiceModel service) => rule.At(Origin.Class, subject, StateFindings.MaximumOf(service).ToText());
}
