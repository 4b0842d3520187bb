namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Puts the names of a controller and an action into a pattern such as <c>{controller=Home}/{action=Index}/{id?}</c>.</summary>
internal static class ConventionalRoute
{
    public static IEnumerable<string> Of(string pattern, ControllerAction action, string? area)
    {
        var segments = pattern.Trim('/').Split('/');
        var hasArea = area is not null || segments.Any(segment => IsFor(segment, "area"));
        if (hasArea != (action.Area is not null) || (area is not null && !string.Equals(area, action.Area, StringComparison.OrdinalIgnoreCase)))
        {
            yield break;
        }

        yield return string.Join("/", segments.Select(segment => Filled(segment, action)));

        // What is called as the default says may be left out, if all that comes after it may.
        for (var end = segments.Length - 1; end >= 0 && MayBeLeftOut(segments[end], action); end--)
        {
            yield return string.Join("/", segments.Take(end).Select(segment => Filled(segment, action)));
        }
    }

    private static string Filled(string segment, ControllerAction action) =>
        IsFor(segment, "controller") ? action.Controller
        : IsFor(segment, "action") ? action.Action
        : IsFor(segment, "area") ? action.Area ?? segment
        : segment;

    private static bool MayBeLeftOut(string segment, ControllerAction action) =>
        segment.StartsWith("{", StringComparison.Ordinal) && (segment.EndsWith("?}", StringComparison.Ordinal) || (Default(segment) is { } value
            && (!(IsFor(segment, "controller") || IsFor(segment, "action")) || string.Equals(value, Filled(segment, action), StringComparison.OrdinalIgnoreCase))));

    private static string? Default(string segment) => segment.IndexOf('=') is > 0 and var sign ? segment.Substring(sign + 1).TrimEnd('}') : null;

    private static bool IsFor(string segment, string token) =>
        segment.StartsWith("{" + token, StringComparison.OrdinalIgnoreCase) && segment.Length > token.Length + 1 && segment[token.Length + 1] is '=' or '}' or ':' or '?';
}
