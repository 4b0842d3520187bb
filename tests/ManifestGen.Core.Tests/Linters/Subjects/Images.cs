using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>Which images run, and from where.</summary>
internal static class Images
{
    public static Subject NoTag { get; } = Impossible(20, "an image with the tag 'latest', or none", "MGEN601", "MGEN602", "MGEN054", "MGEN072");

    public static Subject BaseNoTag { get; } = Impossible(20, "a base image with the tag 'latest', or none", "MGEN610");

    public static Subject NoDigest { get; } = Optional(21, "an image without a digest", "MGEN614");

    public static Subject PullPolicy { get; } = Impossible(22, "an image that is not always pulled", "MGEN064")
        .But("an image with a version is pulled only if the node does not have it; otherwise a registry outage would prevent every restart");

    public static Subject Registry { get; } = Optional(23, "an image of a registry that is not allowed", "MGEN613");

    public static Subject OldRegistry { get; } = Reported(23, "an image of the frozen registry k8s.gcr.io", "MGEN615");

    public static Subject Signature { get; } = NotApplicable(79, "an image without a signature", "the registry and the cluster sign and verify images");

    public static Subject Vulnerabilities { get; } = NotApplicable(79, "known vulnerabilities of an image", "the registry's scanner finds them in the built image");
}
