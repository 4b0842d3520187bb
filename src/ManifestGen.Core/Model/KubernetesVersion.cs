using System.Globalization;

namespace ManifestGen.Model;

/// <summary>A minor version of Kubernetes, such as 1.30: fields come and go with it.</summary>
public readonly record struct KubernetesVersion(int Major, int Minor) : IComparable<KubernetesVersion>
{
    /// <summary>The oldest cluster that the files are written for by default: the first one in which a pod can pause before it stops without a shell.</summary>
    public static KubernetesVersion Default { get; } = new(1, 30);

    /// <summary>Reads <c>1.30</c>. Null for anything else, which the build reports (MGEN1008).</summary>
    public static KubernetesVersion? TryParse(string text)
    {
        var parts = text.Trim().Split('.');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? new(major, minor)
            : null;
    }

    public int CompareTo(KubernetesVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", Major, Minor);

    public static bool operator <(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) >= 0;
}
