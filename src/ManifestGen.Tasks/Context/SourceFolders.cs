using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>The folders that <c>dotnet publish</c> reads.</summary>
public static class SourceFolders
{
    /// <summary>The folders without those that lie in another one.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> folders)
    {
        var distinct = folders.Distinct(Paths.Comparer).ToArray();
        return distinct
            .Where(folder => !distinct.Any(other => other != folder && Paths.IsIn(other, folder)))
            .OrderBy(folder => folder, StringComparer.Ordinal)
            .ToArray();
    }
}
