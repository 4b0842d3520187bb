namespace ManifestGen.Tasks.Import.Sources;

/// <summary>What becomes of a setting of a file that is imported. Each setting has one.</summary>
public enum Fate
{
    /// <summary>Not decided yet; at the end of the import it is <see cref="Elsewhere"/>.</summary>
    None,

    /// <summary>An attribute says it.</summary>
    Understood,

    /// <summary>ManifestGen writes the same, or what replaces it, without an attribute.</summary>
    Default,

    /// <summary>No attribute says it.</summary>
    Elsewhere,
}
