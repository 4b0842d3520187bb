using ManifestGen.Model;

namespace ManifestGen.Settings;

/// <summary>The kinds of workload that a property means something for.</summary>
internal sealed class KindLimit(string id, WorkloadResource[] kinds) : Limit(id)
{
    public IReadOnlyList<WorkloadResource> Kinds => kinds;

    public override string Column => "workload kinds";

    public override string Text => string.Join(", ", kinds);

    public override bool IsFit => true;

    public override bool IsBroken(object value, object declared, SettingContext context) => Array.IndexOf(kinds, context.Kind) < 0;
}
