using ManifestGen.Model;

namespace ManifestGen.Rendering.Report;

/// <summary>What the report shows.</summary>
/// <param name="Application">The services.</param>
/// <param name="Sources">What made lines of the files, in the order in which it is shown.</param>
/// <param name="Files">The generated files.</param>
public sealed record ReportContent(ApplicationModel Application, IReadOnlyList<ReportSource> Sources, IReadOnlyList<ReportFile> Files);

/// <summary>The kinds of what makes a line.</summary>
public enum ReportSourceKind
{
    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>A property of the project, or one of its files.</summary>
    Project,

    /// <summary>Nothing that is declared.</summary>
    Default,
}

/// <summary>Something that made lines.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Group">What it is listed under: the class of an attribute.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Place">Where that is, without a folder of the machine; for a default, its page in the documentation.</param>
public sealed record ReportSource(ReportSourceKind Kind, string Group, string Text, string Place);

/// <summary>A generated file.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Lines">Its lines.</param>
public sealed record ReportFile(string Path, IReadOnlyList<ReportLine> Lines);

/// <summary>A line, and what made it.</summary>
/// <param name="Text">The line.</param>
/// <param name="Sources">Indexes of what made it. Empty where nothing is known.</param>
/// <param name="Arguments">The arguments of the attributes that did, by name.</param>
public sealed record ReportLine(string Text, IReadOnlyList<int> Sources, IReadOnlyList<string> Arguments);
