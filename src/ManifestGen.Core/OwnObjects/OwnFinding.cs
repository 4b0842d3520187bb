using System.Globalization;
using ManifestGen.OwnObjects.Reading;
using ManifestGen.Rules;

namespace ManifestGen.OwnObjects;

/// <summary>That a rule is broken in a file of the user.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The file, relative to the folder that <c>k8s</c> is in.</param>
/// <param name="Place">Where in the file.</param>
/// <param name="Arguments">Those of the message.</param>
public sealed record OwnFinding(Rule Rule, string Path, TextPlace Place, IReadOnlyList<string> Arguments)
{
    public static OwnFinding Of(Rule rule, OwnFile file, TextPlace place, params string[] arguments) =>
        new(rule, file.Place.Path, place.Line == 0 ? new(1, 1) : place, [.. arguments.Select(Rule.InMessage)]);

    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Message, Arguments.Cast<object>().ToArray());
}
