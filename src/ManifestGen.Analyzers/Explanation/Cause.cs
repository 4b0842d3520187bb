using ManifestGen.Model;

namespace ManifestGen.Explanation;

/// <summary>How closely a cause determines a line: the closest one is the answer.</summary>
internal enum CauseKind
{
    /// <summary>With another value of the argument the line is another.</summary>
    Value,

    /// <summary>With another value of the project the line is another.</summary>
    Project,

    /// <summary>Without the argument the line is not there.</summary>
    Argument,

    /// <summary>Without the attribute the line is not there.</summary>
    Attribute,
}

/// <summary>Something in the source or the project that may have made a line.</summary>
/// <param name="Kind">How close it is.</param>
/// <param name="Text">As it is written, with its place.</param>
/// <param name="Change">The application without it, or with another value.</param>
internal sealed record Cause(CauseKind Kind, string Text, Func<ApplicationModel> Change)
{
    /// <summary>The attribute. Null for the project and its files.</summary>
    public AttributeSource? Attribute { get; init; }

    /// <summary>The argument of the attribute; null for the attribute itself.</summary>
    public string? Argument { get; init; }
}

/// <summary>An attribute as it is written.</summary>
/// <param name="Owner">The class, or the assembly.</param>
/// <param name="Text">With its brackets.</param>
/// <param name="Path">The file, as the compiler knows it. Empty for an attribute of another assembly.</param>
/// <param name="Line">The line; 0 without a file.</param>
/// <param name="Position">The place among the attributes of its owner.</param>
internal sealed record AttributeSource(string Owner, string Text, string Path, int Line, int Position);
