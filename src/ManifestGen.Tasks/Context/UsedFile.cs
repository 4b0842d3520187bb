using Microsoft.Build.Construction;

namespace ManifestGen.Tasks.Context;

/// <summary>A file or folder that a container build of the project reads.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="What">What it is, for a message: such as "the Protobuf".</param>
/// <param name="Place">Where a project names it.</param>
public sealed record UsedFile(string Path, string What, ElementPlace Place)
{
    /// <summary>Whether restore reads it, and not the build alone.</summary>
    public bool IsRestored { get; init; }

    /// <summary>Whether it is a folder, which is copied as a whole.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Whether no project names it, and it holds for all that lies below it.</summary>
    public bool IsSetting { get; init; }

    /// <summary>Whether a project names it by a full path of this machine.</summary>
    public bool IsFullPath { get; init; }
}

/// <summary>A place in a file, from 1; 0 where it is not known.</summary>
public sealed record ElementPlace(string File, int Line = 0, int Column = 0)
{
    public static ElementPlace Of(ElementLocation location, string otherwise) =>
        string.IsNullOrEmpty(location.File) ? new(otherwise) : new(location.File, location.Line, location.Column);
}
