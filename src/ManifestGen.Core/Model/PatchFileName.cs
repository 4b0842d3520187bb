namespace ManifestGen.Model;

/// <summary>The target in the name of a file: <c>catalog.deployment.yaml</c>, as generated patches are named.</summary>
/// <param name="Name">Of the object.</param>
/// <param name="Kind">Of the object, in any case.</param>
public sealed record PatchFileName(string Name, string Kind)
{
    /// <summary>Null for a name that has no kind.</summary>
    public static PatchFileName? Of(string fileName)
    {
        var parts = fileName.Substring(fileName.LastIndexOf('/') + 1).Split('.');
        return parts.Length > 2 && parts[parts.Length - 2].Length > 0 ? new(string.Join(".", parts.Take(parts.Length - 2)), parts[parts.Length - 2]) : null;
    }
}
