using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN014: C# lets any number be cast to an enum, and the engines know names only. Where more is to be said of a value, the rule of its area says this too.</summary>
internal sealed class EnumMemberRule : IContainerRule
{
    private static readonly Rule NotAMember = new(
        "MGEN014",
        "The enum value is not defined",
        "{0} = {1} is not a member of {2}: use one of its names",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NotAMember];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from member in MembersOf(service).Concat(OfNamespaces(service, application))
        where !member.IsMember
        select NotAMember.At(member.Place, member.Place.Argument!, Convert.ToInt32(member.Value).ToText(), member.Value!.GetType().Name) with
        {
            Remedy = Remedy.Remove(member.Place),
        };

    private static IEnumerable<Member> MembersOf(ServiceModel service) =>
    [
        new(service.Origin.Argument(nameof(ContainerServiceAttribute.Workload)), service.Workload.DeclaredKind),
        .. service.Ports.Select(port => new Member(port.Origin.Argument(nameof(port.Publishing)), port.Publishing)),
        .. OfPod(service.Pod),
        .. OfWorkload(service.Workload),
        .. service.Docker.Labels.Select(label => new Member(label.Origin.Argument(nameof(label.On)), label.On)),
        .. service.Docker.Swarm is { } swarm ? OfSwarm(swarm) : [],
        .. service.Storage.Volumes.Select(volume => new Member(volume.Origin.Argument(nameof(volume.AccessMode)), volume.AccessMode)),
        .. service.Metadata.Labels.Concat(service.Metadata.Annotations)
            .Select(entry => new Member(entry.Origin.Argument(nameof(entry.On)), entry.On) { IsMember = (entry.On & ~ManifestKinds.All) == 0 }),
    ];

    private static IEnumerable<Member> OfPod(PodModel pod) =>
    [
        .. pod.ImagePull is { } pull ? [new Member(pull.Origin.Argument(nameof(pull.Policy)), pull.Policy)] : Array.Empty<Member>(),
        .. pod.Settings is not { } settings ? [] : new Member[]
        {
            new(settings.Origin.Argument(nameof(settings.DnsPolicy)), settings.DnsPolicy),
            new(settings.Origin.Argument(nameof(settings.TerminationMessagePolicy)), settings.TerminationMessagePolicy),
        },
    ];

    private static IEnumerable<Member> OfWorkload(WorkloadModel workload) =>
    [
        .. workload.Job is { } job
            ? [new Member(job.Origin.Argument(nameof(job.Restart)), job.Restart), new Member(job.Origin.Argument(nameof(job.Rerun)), job.Rerun)]
            : Array.Empty<Member>(),
        .. workload.Schedule is { } schedule ? [new Member(schedule.Origin.Argument(nameof(schedule.Concurrency)), schedule.Concurrency)] : Array.Empty<Member>(),
        .. workload.Rollout is not { } rollout ? [] : new Member[]
        {
            new(rollout.Origin.Argument(nameof(rollout.Strategy)), rollout.Strategy),
            new(rollout.Origin.Argument(nameof(rollout.PodManagement)), rollout.PodManagement),
        },
    ];

    private static IEnumerable<Member> OfSwarm(SwarmModel swarm) =>
    [
        new(swarm.Origin.Argument(nameof(swarm.EndpointMode)), swarm.EndpointMode),
        new(swarm.Origin.Argument(nameof(swarm.FailureAction)), swarm.FailureAction),
    ];

    // They are the project's, so its first service reports them.
    private static IEnumerable<Member> OfNamespaces(ServiceModel service, ApplicationModel application) => application.Services.FirstOrDefault() != service
        ? []
        : application.Project.Namespaces.Select(@namespace => new Member(@namespace.Origin.Argument(nameof(@namespace.Level)), @namespace.Level));

    private sealed record Member(Place Place, Enum? Value)
    {
        public bool IsMember { get; init; } = Value is null || Enum.IsDefined(Value.GetType(), Value);
    }
}
