using ManifestGen.Model;

namespace ManifestGen.Settings;

/// <summary>
/// The first version of Kubernetes that has it turned on without a feature gate, where that is newer than 1.27, the oldest version that files are written for.
/// The reference of feature gates says which.
/// </summary>
/// <param name="since">The version.</param>
/// <param name="name">What it is, at the beginning of a sentence.</param>
internal sealed class VersionLimit(KubernetesVersion since, string name) : Limit("MGEN040")
{
    public KubernetesVersion Since => since;

    public string Name => name;

    public override string Column => "Kubernetes";

    public override string Text => $"{since} or later";

    public override bool IsBroken(object value, object declared, SettingContext context) =>
        context.Targets.HasFlag(ManifestTargets.Kubernetes) && since > context.Project.KubernetesVersion;
}
