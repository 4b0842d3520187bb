using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN151 and MGEN152: ranges of addresses as the API accepts them.</summary>
internal sealed class AddressRangeRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN151",
        "The address range is not valid",
        "'{0}' is not a valid address range: use {1}",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Outside = new(
        "MGEN152",
        "The exception is outside its address range",
        "'{0}' is not inside '{1}', so it cannot be an exception: use a smaller range inside it, or remove it",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid, Outside];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Network.AllowIngress.Concat(service.Network.AllowEgress).Where(rule => rule.Cidr is not null).SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(NetworkRuleModel rule)
    {
        var place = rule.Origin.Argument(nameof(rule.Cidr));
        if (ProblemOf(rule.Cidr!) is { } problem)
        {
            yield return Invalid.At(place, Characters.OnOneLine(rule.Cidr!), problem) with { Remedy = Remedy.Write(place, AddressRange.Corrected(rule.Cidr!)) };
        }

        foreach (var (exception, text) in rule.Origin.Elements(nameof(rule.Except), rule.Except))
        {
            if (ProblemOf(text) is { } problemOfException)
            {
                yield return Invalid.At(exception, Characters.OnOneLine(text), problemOfException) with { Remedy = Remedy.Write(exception, CorrectedIn(rule.Cidr!, text)) };
            }
            else if (AddressRange.Parse(rule.Cidr!) is { } range && AddressRange.Parse(text)! is var excepted && !range.Contains(excepted))
            {
                // One that takes the whole range away is no exception, but without it all of the range would be open.
                var isElsewhere = !excepted.Contains(range) && excepted.ToString() != range.ToString();
                yield return Outside.At(exception, text, Characters.OnOneLine(rule.Cidr!)) with { Remedy = isElsewhere ? Remedy.Remove(exception) : null };
            }
        }
    }

    // Outside of the range, it would be another mistake.
    private static string? CorrectedIn(string cidr, string text) =>
        AddressRange.Corrected(text) is { } corrected && (AddressRange.Parse(cidr) is not { } range || range.Contains(AddressRange.Parse(corrected)!)) ? corrected : null;

    private static string? ProblemOf(string text) => AddressRange.Parse(text) switch
    {
        null => "an address and a prefix length, such as '10.0.0.0/8'",
        { IsFirstAddress: true } => null,
        var range => $"its first address, '{range}'",
    };
}
