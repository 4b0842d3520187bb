using ManifestGen.Text;

namespace ManifestGen.Explanation;

/// <summary>A line of a file, and what made it.</summary>
/// <param name="Text">The line.</param>
/// <param name="Answers">What made it, as people read it.</param>
/// <param name="Causes">The attributes and properties of the project among it.</param>
/// <param name="Default">The default among it.</param>
internal sealed record ExplainedLine(string Text, IReadOnlyList<string> Answers, IReadOnlyList<Cause> Causes, DefaultReason? Default);

/// <summary>A file, line by line.</summary>
/// <param name="Path">Relative to the output folder; <see langword="null"/> where no file has the name that was asked for.</param>
/// <param name="Known">The generated files, if the file is not one of them.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record Explained(string? Path, IReadOnlyList<string> Known, IReadOnlyList<ExplainedLine> Lines)
{
    /// <summary>As the payload carries it: the path, then a line for each line of the file, with the answers behind it.</summary>
    public string Encode() => Path is null
        ? string.Join("\n", new[] { "" }.Concat(Known))
        : string.Join("\n", new[] { Path }.Concat(Lines.Select(line => string.Join(Payload.AnswerSeparator, new[] { line.Text }.Concat(line.Answers)))));

    /// <summary>The file whose path is the one asked for, or ends so, or that the one asked for ends with. Null where there is none, or more than one.</summary>
    public static ManifestFile? Find(IReadOnlyCollection<ManifestFile> files, string asked)
    {
        var path = asked.Replace('\\', '/').TrimStart('.', '/');
        return files.FirstOrDefault(file => file.Path == path)
            ?? files.Where(file => path.EndsWith("/" + file.Path, StringComparison.Ordinal)).OrderByDescending(file => file.Path.Length).FirstOrDefault()
            ?? (files.Where(file => file.Path.EndsWith("/" + path, StringComparison.Ordinal)).ToArray() is [var only] ? only : null);
    }
}
