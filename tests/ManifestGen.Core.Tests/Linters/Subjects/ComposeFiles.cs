using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>What is of Compose and Swarm only.</summary>
internal static class ComposeFiles
{
    public static Subject Version { get; } = Impossible(92, "the old field 'version'");

    public static Subject ContainerName { get; } = Impossible(92, "the name of a container");

    public static Subject PublishedPort { get; } = Impossible(92, "a port of the host that is published twice", "MGEN107");

    public static Subject BuildAndImage { get; } = NotApplicable(92, "a service with 'build' and 'image'", "the build tags the image with the name to push");

    public static Subject Style { get; } = NotApplicable(92, "the order of keys, or quotes", "they are always the same, in an order for readers");

    public static Subject Interface { get; } = Impossible(93, "a port that Compose publishes on every interface");

    public static Subject ProjectName { get; } = Impossible(94, "a file without the name of its project");

    public static Subject Bridge { get; } = Impossible(95, "the network that all containers share");

    public static Subject Cgroup { get; } = Impossible(95, "a control group that is not the default");

    public static Subject RestartPolicy { get; } = NotApplicable(95, "a restart policy that does not give up after five attempts", "a service should restart after any failure");

    public static Subject Missing { get; } = Impossible(96, "a reference to something that does not exist", "MGEN044", "MGEN140", "MGEN161");

    public static Subject Cycle { get; } = Impossible(96, "services that wait for each other", "MGEN141", "MGEN143");
}
