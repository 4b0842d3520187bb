using ManifestGen.Model;

namespace ManifestGen.Rules.Systems;

/// <summary>MGEN045, MGEN046, MGEN047 and MGEN049: what the project of a member must be for the system's files to work.</summary>
internal sealed class MemberProjectRule : IStackRule
{
    private static readonly Rule Silent = new(
        "MGEN045",
        "The project of a service has no ManifestGen metadata",
        "The assembly {0}, which declares '{1}', has no ManifestGen metadata: reference the package ManifestGen in its project, and rebuild it",
        RuleSeverity.Error,
        Category.Systems) { IsBlocking = true };

    private static readonly Rule OutOfReach = new(
        "MGEN046",
        "The project of a service is not found",
        "'{0}' is built from {1}, which is not found from {2}: reference that project, and set ManifestGenContextRoot to a folder that contains both",
        RuleSeverity.Error,
        Category.Systems) { IsBlocking = true };

    private static readonly Rule WithoutHelp = new(
        "MGEN047",
        "The project of a service lacks the generated startup code",
        "'{0}' needs generated code for its health check or secrets, which {1} omits because it generates no files for {2}: set ManifestGenTargets there to docker alone, or add {2}",
        RuleSeverity.Error,
        Category.Systems) { IsBlocking = true };

    private static readonly Rule WrittenTwice = new(
        "MGEN049",
        "The system and the service's project both generate files",
        "'{0}' is also in the files that {1} generates: set ManifestGenTargets there to docker if the system deploys the service",
        RuleSeverity.Info,
        Category.Systems);

    private const ManifestTargets OfDocker = ManifestTargets.Compose | ManifestTargets.Swarm;

    public IReadOnlyList<Rule> Rules => [Silent, OutOfReach, WithoutHelp, WrittenTwice];

    public IEnumerable<Finding> Check(StackModel stack, ApplicationModel application) =>
        from service in application.Services
        where service.Home is not null
        let place = StackPlaces.Of(stack, service)
        from finding in FindingsOf(service, service.Home!, application.Project, place, IsSilent(stack, service))
        select finding;

    private static bool IsSilent(StackModel stack, ServiceModel service) =>
        stack.Members.Any(member => !member.HasFacts && member.Service is { } named && StackPlaces.IsSame(named, service));

    private static IEnumerable<Finding> FindingsOf(ServiceModel service, ProjectModel home, ProjectModel system, Place place, bool isSilent)
    {
        var isForDocker = (system.Targets & OfDocker) != 0;
        if (isSilent)
        {
            return service.Backing is null ? [Silent.At(place, home.AssemblyName, service.Name)] : [];
        }

        if (!home.IsPlaced && isForDocker && NeedsFolder(service, home))
        {
            return [OutOfReach.At(place, service.Name, home.ProjectPath, system.ProjectFileName)];
        }

        if (service.Backing is not null)
        {
            return [];
        }

        if (isForDocker && !home.RunsUnderDocker && NeedsHelp(service))
        {
            return [WithoutHelp.At(place, service.Name, home.ProjectFileName, TargetNames.OfDocker(system.Targets)!)];
        }

        return (home.Targets & system.Targets & ManifestTargets.All & ~ManifestTargets.Docker) == 0 ? [] : [WrittenTwice.At(place, service.Name, home.ProjectFileName)];
    }

    // The folder to build from, or one with a file to mount.
    private static bool NeedsFolder(ServiceModel service, ProjectModel home) =>
        (service.Backing is null && home.Targets.HasFlag(ManifestTargets.Docker)) || service.Configuration.SourceFiles.Any();

    private static bool NeedsHelp(ServiceModel service) =>
        service.SecretEnv.Count > 0 || service.Probes.Any(probe => probe.Kind != ProbeKind.Exec);
}
