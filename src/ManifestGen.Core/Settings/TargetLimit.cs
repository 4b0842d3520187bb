using ManifestGen.Model;

namespace ManifestGen.Settings;

/// <summary>Targets that have no counterpart of a property.</summary>
internal sealed class TargetLimit(string id, ManifestTargets lacking) : Limit(id)
{
    public override string Column => "not in";

    public override string Text => lacking.ToString();

    public override bool IsBroken(object value, object declared, SettingContext context) => IgnoringIn(context) != 0;

    /// <summary>The targets that are written and have no counterpart. Compose and Swarm do not run the containers beside a service.</summary>
    public ManifestTargets IgnoringIn(SettingContext context) =>
        context.Targets & (context.Service.Container is null ? lacking : lacking & ManifestTargets.Kubernetes);
}
