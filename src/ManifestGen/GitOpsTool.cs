namespace ManifestGen;

/// <summary>A tool that applies the Kubernetes files of a Git repository and keeps the cluster equal to them.</summary>
public enum GitOpsTool
{
    /// <summary>Argo CD: an <c>Application</c> (<c>argoproj.io/v1alpha1</c>).</summary>
    ArgoCd,

    /// <summary>Flux: a <c>GitRepository</c> (<c>source.toolkit.fluxcd.io/v1</c>) and a <c>Kustomization</c> (<c>kustomize.toolkit.fluxcd.io/v1</c>).</summary>
    Flux,
}
