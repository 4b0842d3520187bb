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
internal sealed record Cause(CauseKind Kind, string Text, Func<ApplicationModel> Change);
