using System.Text;
using System.Text.RegularExpressions;
using ManifestGen.Analysis.Code.Flow;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Whether a route answers a path.</summary>
internal enum RouteMatch
{
    No,

    /// <summary>By a parameter, or by a part that is not known when the program is compiled.</summary>
    Maybe,

    /// <summary>By its very text.</summary>
    Yes,
}

/// <summary>The pattern of a route, as ASP.NET Core reads it, with <see cref="Values.Unknown"/> for text that is not known.</summary>
internal static class RoutePattern
{
    /// <summary>Answers anything, or nothing.</summary>
    public static readonly string Unknown = "/" + Values.Unknown;

    /// <summary>What a parameter of these constraints is; any other constraint may let everything through.</summary>
    private static readonly Dictionary<string, string> Constraints = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = "-?[0-9]+",
        ["long"] = "-?[0-9]+",
        ["guid"] = "[{(]?[0-9a-f-]{32,36}[)}]?",
        ["bool"] = "(?:true|false)",
        ["alpha"] = "[a-z]+",
        ["datetime"] = "[^/]*[0-9][^/]*",
        ["decimal"] = "[^/]*[0-9][^/]*",
        ["double"] = "[^/]*[0-9][^/]*",
        ["float"] = "[^/]*[0-9][^/]*",
    };

    /// <summary>A pattern below a prefix. One <c>/</c> is between them, whatever they begin and end with.</summary>
    public static string Combine(string prefix, string pattern) => "/" + $"{prefix.Trim('/')}/{WithoutTilde(pattern).Trim('/')}".Trim('/');

    public static bool IsKnown(string pattern) => pattern.IndexOf(Values.Unknown) < 0;

    /// <summary>Routing tells neither upper from lower case, nor a <c>/</c> at the end from none.</summary>
    public static RouteMatch Match(string pattern, string path)
    {
        pattern = Combine("", pattern);
        path = Normalize(path);
        return pattern.IndexOf('{') < 0 && IsKnown(pattern)
            ? string.Equals(pattern, path, StringComparison.OrdinalIgnoreCase) ? RouteMatch.Yes : RouteMatch.No
            : Regex.IsMatch(path == "/" ? "" : path, ExpressionOf(pattern), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) ? RouteMatch.Maybe : RouteMatch.No;
    }

    /// <summary>Whether a pattern may answer a path that begins with these segments.</summary>
    public static bool MayBeBelow(string pattern, string prefix)
    {
        var asked = Normalize(prefix).Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        var segments = Segments(Combine("", pattern)).ToArray();
        for (var index = 0; index < asked.Length; index++)
        {
            // Text that is not known, and a parameter for the rest, may hold any number of segments.
            if (index == segments.Length)
            {
                return false;
            }

            if (!IsKnown(segments[index]) || segments[index].StartsWith("{*", StringComparison.Ordinal))
            {
                return true;
            }

            if (!Regex.IsMatch("/" + asked[index], $"^{ExpressionOfSegment(segments[index])}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>From its first <c>/</c> on, without one at the end and without a query.</summary>
    public static string Normalize(string path) => "/" + path.Split('?')[0].Trim('/');

    private static string WithoutTilde(string pattern) => pattern.StartsWith("~/", StringComparison.Ordinal) ? pattern.Substring(1) : pattern;

    private static string ExpressionOf(string pattern) => $"^{string.Concat(Segments(pattern).Select(ExpressionOfSegment))}$";

    private static string ExpressionOfSegment(string segment)
    {
        if (segment == Values.Unknown.ToString() || segment.StartsWith("{*", StringComparison.Ordinal))
        {
            return segment.IndexOf(":nonfile", StringComparison.Ordinal) >= 0 ? "(?:/[^.]*)?"
                : segment.IndexOf(":file", StringComparison.Ordinal) >= 0 ? @"/.*\.[^/.]+"
                : "(?:/.*)?";
        }

        if (segment.Length > 1 && segment[0] == '{' && segment.IndexOf('}') == segment.Length - 1)
        {
            var parts = segment.Substring(1, segment.Length - 2).Split(':');
            var value = parts.Skip(1).Select(constraint => Constraints.TryGetValue(constraint.TrimEnd('?').Split('=')[0], out var known) ? known : null).FirstOrDefault(known => known is not null) ?? "[^/]+";
            return segment[segment.Length - 2] == '?' || segment.IndexOf('=') >= 0 ? $"(?:/{value})?" : $"/{value}";
        }

        var expression = new StringBuilder("/");
        for (var index = 0; index < segment.Length; index++)
        {
            var end = segment[index] == '{' ? segment.IndexOf('}', index) : -1;
            expression.Append(segment[index] == Values.Unknown ? ".*" : end > 0 ? "[^/]*" : Regex.Escape(segment[index].ToString()));
            index = Math.Max(index, end);
        }

        return expression.ToString();
    }

    // A constraint such as {code:regex(^a/b$)} holds a / of its own.
    private static IEnumerable<string> Segments(string pattern)
    {
        var (start, depth) = (0, 0);
        for (var index = 0; index <= pattern.Length; index++)
        {
            if (index == pattern.Length || (pattern[index] == '/' && depth == 0))
            {
                if (index > start)
                {
                    yield return pattern.Substring(start, index - start);
                }

                start = index + 1;
            }
            else
            {
                depth = Math.Max(0, depth + (pattern[index] == '{' ? 1 : pattern[index] == '}' ? -1 : 0));
            }
        }
    }
}
