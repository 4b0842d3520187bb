using ManifestGen.Grammar;

namespace ManifestGen.Settings;

/// <summary>The ways to write a text that properties have.</summary>
internal static class Syntaxes
{
    public static Syntax ObjectName { get; } = new("the name of a Kubernetes object", Grammar.ObjectName.Description, KubernetesNames.IsSubdomain, KubernetesNames.Corrected);

    /// <summary>The empty class is one of no name: volumes that an administrator has made.</summary>
    public static Syntax StorageClass { get; } = ObjectName with { IsValid = name => name.Length == 0 || KubernetesNames.IsSubdomain(name) };

    public static Syntax LabelKey { get; } = new("the key of a label", LabelSyntax.KeyDescription, LabelSyntax.IsKey, LabelSyntax.MendedKey);

    public static Syntax LabelValue { get; } = new("the value of a label", LabelSyntax.ValueDescription, LabelSyntax.IsValue, LabelSyntax.Mended);

    public static Syntax Secret { get; } = Reference("a secret");

    public static Syntax IngressClass { get; } = Reference("an ingress class");

    public static Syntax Gateway { get; } = Reference("a gateway");

    public static Syntax GatewayClass { get; } = Reference("a gateway class");

    public static Syntax Listener { get; } = Reference("a listener");

    public static Syntax Issuer { get; } = Reference("an issuer");

    public static Syntax SecretStore { get; } = Reference("a secret store");

    /// <summary>A name in a store, whose syntax is the store's own.</summary>
    public static Syntax RemoteKey { get; } = RemoteName("the name of an entry", text => text.Length > 0);

    /// <inheritdoc cref="RemoteKey"/>
    public static Syntax RemoteText { get; } = RemoteName("a part of the name of an entry", _ => true);

    public static Syntax Interval { get; } = new("numbers with `h`, `m`, `s` or `ms`, or `0`", "use numbers with a unit", GoDuration.IsValid, GoDuration.Corrected);

    public static Syntax Namespace { get; } = new("a namespace", "", KubernetesNames.IsLabel, text => Renamed(text, KubernetesNames.IsLabel));

    public static Syntax Directory { get; } = new("an absolute path", "use an absolute path", FolderPath.IsValid, FolderPath.Corrected);

    public static Syntax SubPath { get; } = new("a relative path without `..`", "use a relative path", VolumeSubPath.IsValid, VolumeSubPath.Corrected);

    public static Syntax FileMode { get; } = new("octal digits, such as `0440`", "use octal digits", OctalMode.IsValid, OctalMode.Corrected);

    public static Syntax Profile { get; } = new("letters, digits, `_`, `.` and `-`", "use letters and digits", ProfileName.IsValid, ProfileName.Corrected);

    public static Syntax GitUrl { get; } = new("the URL of a Git repository, `https://…` or `ssh://…`", "use 'https://…' or 'ssh://git@…', without a password or token", Grammar.GitUrl.IsValid, Grammar.GitUrl.Corrected);

    public static Syntax GitRevision { get; } = new("a branch, `refs/tags/…` or the whole hash of a commit", "use a name that Git accepts", Grammar.GitUrl.IsRevision, text => text.Trim() is var trimmed && Grammar.GitUrl.IsRevision(trimmed) ? trimmed : null);

    /// <summary>A cluster as Argo CD calls it, which may be anything.</summary>
    public static Syntax ClusterName { get; } = RemoteName("the name of a cluster", text => text.Length > 0);

    /// <summary>A folder of a repository, or its root.</summary>
    public static Syntax RepositoryFolder { get; } = new("a relative path without `..`, or `.`", "use a relative path", Grammar.RepositoryFolder.IsValid, Grammar.RepositoryFolder.Corrected);

    /// <summary>The name of an existing object.</summary>
    private static Syntax Reference(string description) => new(description, " and '.'", KubernetesNames.IsSubdomain, text => Renamed(text, KubernetesNames.IsSubdomain));

    private static Syntax RemoteName(string description, Func<string, bool> isLongEnough) => new(
        description,
        "use a name without spaces at its ends, and without control characters",
        text => isLongEnough(text) && text.Trim() == text && !text.Any(char.IsControl),
        text => text.Trim() is { Length: > 0 } trimmed && !trimmed.Any(char.IsControl) ? trimmed : null);

    // What is cut is another name.
    private static string? Renamed(string text, Func<string, bool> isValid)
    {
        var name = text.Length > KubernetesNames.MaxLabelLength ? "" : KebabCase.Of(text, KubernetesNames.MaxLabelLength);
        return isValid(name) ? name : null;
    }
}
