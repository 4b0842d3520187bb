using ManifestGen.Rules;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code;

/// <summary>That code and declaration do not fit.</summary>
/// <param name="Finding">What is wrong, and where in the declaration.</param>
/// <param name="At">Where in the code, if the code is at fault.</param>
internal sealed record CodeFinding(Finding Finding, SyntaxNode? At = null)
{
    /// <summary>Where in a settings file, if that is at fault.</summary>
    public SettingPlace? In { get; init; }
}
