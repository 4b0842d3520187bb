namespace ManifestGen.EnvFiles;

/// <summary>A variable as one of the engines reads it.</summary>
/// <param name="At">Where it begins in the text.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, with what the engine would still replace in it. Null for one that comes from the environment of who starts the engine.</param>
internal sealed record EnvFileEntry(int At, string Name, string? Value)
{
    public bool HasExport { get; init; }

    /// <summary>Whether the name ends at a colon.</summary>
    public bool HasColon { get; init; }

    /// <summary>Where the value begins, with its quote.</summary>
    public int ValueAt { get; init; }

    public char? Quote { get; init; }

    /// <summary>Where what the engine leaves out begins.</summary>
    public int? CommentAt { get; init; }

    /// <summary>Whether the engine replaces <c>$NAME</c>.</summary>
    public bool IsExpanded { get; init; }
}

/// <summary>Why an engine does not take a file.</summary>
/// <param name="At">The place in the text.</param>
/// <param name="Reason">As a part of a sentence.</param>
internal sealed record EnvFileError(int At, string Reason);
