using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN412: headers as the API accepts them, and as they can be sent.</summary>
internal sealed class ProbeHeaderRule : IContainerRule
{
    private static readonly Regex Syntax = new(@"\A[-A-Za-z0-9]+:[\x20-\x7e]*\z", RegexOptions.CultureInvariant);

    private static readonly Rule Invalid = new(
        "MGEN412",
        "The probe header is not valid",
        "'{0}' is not a valid header: use 'Name: value', with letters, digits and '-' in the name and ASCII in the value",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from probe in service.Probes
        from header in probe.Origin.Elements(nameof(probe.Headers), probe.Headers)
        where !Syntax.IsMatch(header.Value)
        select Invalid.At(header.Place, Characters.OnOneLine(header.Value)) with { Remedy = Remedy.Write(header.Place, Corrected(header.Value)) };

    // Written as a variable or as a label is.
    private static string? Corrected(string text)
    {
        var end = text.IndexOfAny([':', '=']);
        var header = end < 0 ? text : $"{text.Substring(0, end).Trim().Replace('_', '-')}: {text.Substring(end + 1).Trim()}";
        return Syntax.IsMatch(header) ? header : null;
    }
}
