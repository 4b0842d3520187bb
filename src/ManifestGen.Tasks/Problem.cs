namespace ManifestGen.Tasks;

/// <summary>Something to tell the user about a file.</summary>
/// <param name="Code">Such as <c>MGEN1001</c>; the name of the page that explains it.</param>
/// <param name="IsError">Whether the build fails.</param>
/// <param name="File">The file that it is about, for a click in the build's output.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Line">The line in the file, from 1; 0 where there is none.</param>
/// <param name="Column">The column in the line, from 1; 0 where there is none.</param>
public sealed record Problem(string Code, bool IsError, string File, string Message, int Line = 0, int Column = 0)
{
    /// <summary>Whether it is only said, so that it is no warning either.</summary>
    public bool IsInformation { get; init; }

    public static Problem Error(string code, string file, string message, int line = 0) => new(code, true, file, message, line);

    public static Problem Warning(string code, string file, string message, int line = 0, int column = 0) => new(code, false, file, message, line, column);
}
