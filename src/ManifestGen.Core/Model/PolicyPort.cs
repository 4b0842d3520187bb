using System.Globalization;
using System.Text.RegularExpressions;

namespace ManifestGen.Model;

/// <summary>A port of a NetworkPolicy as users write it: a declared port's <c>name</c>, or <c>9090</c>, <c>9000-9100</c>, each perhaps with <c>/udp</c>.</summary>
/// <param name="Name">The name. Null for numbers.</param>
/// <param name="First">The number, or the first of a range.</param>
/// <param name="Last">The last number of a range; else the same.</param>
/// <param name="Protocol">Kubernetes' name of it. Null when not written.</param>
public sealed record PolicyPort(string? Name, int First, int Last, string? Protocol)
{
    private static readonly Regex Numbers = new(@"\A([0-9]{1,5})(-([0-9]{1,5}))?(/(tcp|udp|sctp))?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Names = new(@"\A(?=.{1,15}\z)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant);

    /// <summary>Null for what is neither; numbers may still be out of range.</summary>
    public static PolicyPort? Parse(string text)
    {
        var match = Numbers.Match(text);
        if (!match.Success)
        {
            return Names.IsMatch(text) ? new(text, 0, 0, null) : null;
        }

        var first = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var last = match.Groups[3].Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : first;
        return new(null, first, last, match.Groups[5].Success ? match.Groups[5].Value.ToUpperInvariant() : null);
    }
}
