using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[assembly: GitOps]</c> attributes.</summary>
internal static class GitOpsParser
{
    /// <summary>By environment, so that it does not matter in which file one is written.</summary>
    public static EquatableArray<GitOpsModel> Parse(IEnumerable<AttributeReader> attributes) => attributes
        .Where(attribute => attribute.Name == nameof(GitOpsAttribute))
        .Select(Parse)
        .OrderBy(declared => declared.Environment, StringComparer.Ordinal)
        .ThenBy(declared => declared.Origin.Attribute)
        .ToEquatableArray();

    private static GitOpsModel Parse(AttributeReader attribute) => new(attribute.Origin, attribute.Enum<GitOpsTool>(nameof(GitOpsAttribute.Tool)) ?? default)
    {
        Environment = attribute.Environment,
        Repository = attribute.String(nameof(GitOpsAttribute.Repository)),
        Path = attribute.String(nameof(GitOpsAttribute.Path)),
        Revision = attribute.String(nameof(GitOpsAttribute.Revision)),
        Name = attribute.String(nameof(GitOpsAttribute.Name)),
        Namespace = attribute.String(nameof(GitOpsAttribute.Namespace)),
        Project = attribute.String(nameof(GitOpsAttribute.Project)),
        Cluster = attribute.String(nameof(GitOpsAttribute.Cluster)),
        AutoSync = attribute.Bool(nameof(GitOpsAttribute.AutoSync)),
        Prune = attribute.Bool(nameof(GitOpsAttribute.Prune)),
        Secret = attribute.String(nameof(GitOpsAttribute.Secret)),
        DecryptionSecret = attribute.String(nameof(GitOpsAttribute.DecryptionSecret)),
    };
}
