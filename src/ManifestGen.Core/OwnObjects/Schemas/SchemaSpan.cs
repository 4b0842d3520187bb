using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.OwnObjects.Schemas;

/// <summary>The versions of Kubernetes that have something.</summary>
/// <param name="Since">The first one; null where all that are known begin with it.</param>
/// <param name="Last">The last one; null where it is still there.</param>
public sealed record SchemaSpan(KubernetesVersion? Since, KubernetesVersion? Last)
{
    /// <summary>Reads <c>name@30-34</c>.</summary>
    public static (string Name, SchemaSpan Span) Split(string text)
    {
        var parts = text.Split('@');
        var minors = parts.Length == 1 ? ["", ""] : $"{parts[1]}-".Split('-');
        return (parts[0], new(Version(minors[0]), Version(minors[1])));
    }

    private static KubernetesVersion? Version(string minor) => minor.Length == 0 ? null : new(1, int.Parse(minor, CultureInfo.InvariantCulture));
}

/// <summary>A kind of object.</summary>
public sealed record SchemaKind(string ApiVersion, string Kind, string Type, SchemaSpan Span);

/// <summary>A field of a type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape"><c>s</c> text, <c>n</c> number, <c>b</c> boolean, <c>q</c> text or number, <c>a</c> anything, a type; before it <c>[</c> for a list and <c>{</c> for a map of such.</param>
/// <param name="Span">The versions that have it.</param>
public sealed record SchemaField(string Name, string Shape, SchemaSpan Span)
{
    public static SchemaField Parse(string text)
    {
        var (name, span) = SchemaSpan.Split(text);
        // The name may have a colon nowhere, and the shape neither.
        var colon = name.IndexOf(':');
        return new(name.Substring(0, colon), name.Substring(colon + 1), span);
    }
}
