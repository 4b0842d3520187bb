namespace ManifestGen.Model;

/// <summary>What servers that are written in Go do not know: they collect garbage when the heap has doubled, whatever the container may take.</summary>
internal static class GoMemory
{
    private const int Percent = 80;

    /// <summary>The variable of their runtime. The rest is for what is not on the heap.</summary>
    public static IEnumerable<(string Name, string Value)> Limit(EngineSetting setting) =>
        setting.Mebibytes(Percent) is { } share ? [("GOMEMLIMIT", $"{share}MiB")] : [];
}
