using ManifestGen.Model;

namespace ManifestGen.Settings;

/// <summary>The cells of the rows, as the tables write them.</summary>
internal static class Limits
{
    public const ManifestTargets Compose = ManifestTargets.Compose;

    public const ManifestTargets Swarm = ManifestTargets.Swarm;

    public const ManifestTargets Kubernetes = ManifestTargets.Kubernetes;

    public const ManifestTargets ComposeAndSwarm = Compose | Swarm;

    public static Limit Range(string id, int minimum, int maximum = int.MaxValue) => new RangeLimit(id, minimum, maximum);

    public static Limit Member(string id) => new MemberLimit(id);

    public static Limit Written(string id, Syntax syntax) => new SyntaxLimit(id, syntax);

    public static Limit OnlyFor(string id, params WorkloadResource[] kinds) => new KindLimit(id, kinds);

    public static Limit OnlyWith<T>(string id, string text, Func<T, bool> fits) => new FitLimit(id, text, (declared, _) => fits((T)declared));

    public static Limit OnlyWith<T>(string id, string text, Func<T, SettingContext, bool> fits) => new FitLimit(id, text, (declared, context) => fits((T)declared, context));

    public static Limit NotIn(string id, ManifestTargets targets) => new TargetLimit(id, targets);

    public static Limit Since(int major, int minor, string name) => new VersionLimit(new(major, minor), name);
}
