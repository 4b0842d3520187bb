using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>A method of a controller that answers requests.</summary>
/// <param name="Controller">The name of the class without <c>Controller</c>.</param>
/// <param name="Action">The name of the method.</param>
/// <param name="Area">The area of the controller.</param>
/// <param name="Templates">The whole patterns that attributes say; none where patterns of the program hold.</param>
/// <param name="Methods">The methods of HTTP; all if there are none.</param>
/// <param name="Authorization">The attribute that asks who wants to know.</param>
internal sealed record ControllerAction(
    string Controller,
    string Action,
    string? Area,
    IReadOnlyList<string> Templates,
    IReadOnlyList<string> Methods,
    SyntaxNode? Authorization)
{
    private static readonly string Any = Values.Unknown.ToString();

    public bool IsConventional => Templates.Count == 0;

    /// <summary>The same where a convention of the program may change names and put something before them.</summary>
    public ControllerAction WithUnknownNames() => this with
    {
        Controller = Any,
        Action = Any,
        Templates = Templates.Select(template => $"{Any}/{template.TrimStart('/', '~')}").ToArray(),
    };
}
