using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>Variables, configuration and secrets.</summary>
internal static class SubjectSettings
{
    public static Subject DuplicateVariable { get; } = Impossible(42, "a variable that is set twice", "MGEN501");

    public static Subject SecretLiteral { get; } = Impossible(43, "a secret that is written as it is", "MGEN504", "MGEN535")
        .But("a path, a time or a number is none, whatever its name is");

    /// <summary>The Dockerfile has no ENV, and no ARG that a value could be given to.</summary>
    public static Subject SecretInDockerfile { get; } = new(43, "a secret in ARG or ENV", new Answer { Proofs = [Proof.Of(85)] });

    public static Subject NoPassword { get; } = Reported(79, "a server that lets in everybody", "MGEN840");

    public static Subject SecretVariable { get; } = Optional(44, "a secret in a variable instead of a file", "MGEN538").Proven().But("a foreign program reads what it reads");

    public static Subject SecretStore { get; } = NotApplicable(44, "secrets that are not kept outside of the cluster", "only their names are written; where the values come from is open");

    public static Subject SecretInConfigMap { get; } = Impossible(45, "a secret in a ConfigMap", "MGEN504", "MGEN524");

    public static Subject OutsideReference { get; } = Impossible(46, "a variable from a Secret or ConfigMap that is not among the files")
        .But("values of secrets are never written, and `[ConfigEnv]` names what somebody else writes");
}
