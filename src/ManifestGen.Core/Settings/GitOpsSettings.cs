using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class GitOpsSettings
{
    private static readonly Limit OnlyArgoCd = OnlyWith<GitOpsModel>("MGEN1096", "`GitOpsTool.ArgoCd`", declared => declared.Tool != GitOpsTool.Flux);

    private static readonly Limit OnlyFlux = OnlyWith<GitOpsModel>("MGEN1096", "`GitOpsTool.Flux`", declared => declared.Tool != GitOpsTool.ArgoCd);

    public static SettingTable Table { get; } = SettingTable.OfProject<GitOpsAttribute, GitOpsModel>(
        project => project.GitOps,
        declared => declared.Origin,
        new(NotIn("MGEN1097", ComposeAndSwarm)),
        new(nameof(GitOpsAttribute.Tool), declared => declared.Tool, Member("MGEN014")),
        new(nameof(GitOpsAttribute.Repository), declared => declared.Repository, Written("MGEN1090", Syntaxes.GitUrl)),
        new(nameof(GitOpsAttribute.Path), declared => declared.Path, Written("MGEN1093", Syntaxes.RepositoryFolder)),
        new(nameof(GitOpsAttribute.Revision), declared => declared.Revision, Written("MGEN1093", Syntaxes.GitRevision)),
        new(nameof(GitOpsAttribute.Name), declared => declared.Name, Written("MGEN1093", Syntaxes.ObjectName)),
        new(nameof(GitOpsAttribute.Namespace), declared => declared.Namespace, Written("MGEN1093", Syntaxes.Namespace)),
        new(nameof(GitOpsAttribute.Project), declared => declared.Project, Written("MGEN1093", Syntaxes.ObjectName), OnlyArgoCd),
        new(nameof(GitOpsAttribute.Cluster), declared => declared.Cluster, Written("MGEN1093", Syntaxes.ClusterName), OnlyArgoCd),
        new(nameof(GitOpsAttribute.AutoSync), declared => declared.AutoSync, OnlyArgoCd),
        new(nameof(GitOpsAttribute.Prune), declared => declared.Prune, OnlyWith<GitOpsModel>("MGEN1096", "`AutoSync`", declared => declared.Tool == GitOpsTool.Flux || declared.AutoSync != false)),
        new(nameof(GitOpsAttribute.Secret), declared => declared.Secret, Written("MGEN1093", Syntaxes.ObjectName), OnlyFlux),
        new(nameof(GitOpsAttribute.DecryptionSecret), declared => declared.DecryptionSecret, Written("MGEN1093", Syntaxes.ObjectName), OnlyFlux));
}
