using System.Text;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN403 and MGEN404: the path goes into the request line of an HTTP request as it is.</summary>
internal sealed class ProbePathRule : IServiceRule
{
    private const string Unreserved = "-._~!$&'()*+,;=:@/";

    private static readonly Rule NotRooted = new(
        "MGEN403",
        "The path of a probe does not begin with '/'",
        "The probe's path '{0}' does not begin with '/': write '{1}'",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    private static readonly Rule Invalid = new(
        "MGEN404",
        "The path of a probe cannot be requested",
        "The probe's path '{0}' {1}",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NotRooted, Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Probes.Where(probe => probe is { Kind: ProbeKind.Http, Path: not null }).SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(ProbeModel probe)
    {
        var path = probe.Path!;
        var place = probe.Origin.Argument("path");
        if (ProblemOf(path) is { } problem)
        {
            yield return Invalid.At(place, Characters.OnOneLine(path), problem) with { Remedy = SettingOf(place, Corrected(path)) };
        }
        else if (!IsRooted(path))
        {
            yield return NotRooted.At(place, path, Rooted(path)) with { Remedy = SettingOf(place, Rooted(path)) };
        }
    }

    private static string? ProblemOf(string path)
    {
        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            return "begins with '//', after which a URL has a host: begin with one '/'";
        }

        if (path.Contains("://"))
        {
            return "is a URL, and probes go to the container itself: write what follows the host";
        }

        if (path.Contains('#'))
        {
            return "has a fragment, which is never sent: write '%23' for '#'";
        }

        var index = FirstForeign(path);
        return index < 0 ? null : $"holds '{Characters.OnOneLine(path[index].ToString())}', which a URL cannot hold: percent-encode it";
    }

    private static int FirstForeign(string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (!IsAllowed(path, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsAllowed(string path, int index) => path[index] switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '?' => true,
        '%' => index + 2 < path.Length && Uri.IsHexDigit(path[index + 1]) && Uri.IsHexDigit(path[index + 2]),
        var c => Unreserved.IndexOf(c) >= 0,
    };

    private static string? Corrected(string path)
    {
        if (!Characters.AreRepresentable(path))
        {
            return null;
        }

        if (path.Contains("://"))
        {
            path = Uri.TryCreate(path, UriKind.Absolute, out var uri) ? uri.PathAndQuery : "";
        }

        var corrected = Rooted(Encoded(path));
        return ProblemOf(corrected) is null ? corrected : null;
    }

    private static string Encoded(string path)
    {
        var text = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            var isPair = char.IsHighSurrogate(path[i]);
            _ = IsAllowed(path, i) ? text.Append(path[i]) : text.Append(PercentEncoded(path.Substring(i, isPair ? 2 : 1)));
            i += isPair ? 1 : 0;
        }

        return text.ToString();
    }

    private static string PercentEncoded(string character) => string.Concat(Encoding.UTF8.GetBytes(character).Select(b => $"%{b:X2}"));

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal);

    private static string Rooted(string path) => "/" + path.TrimStart('/');

    private static Remedy? SettingOf(Place place, string? path) =>
        path is null ? null : new Remedy($"Use '{path}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(path)));
}
