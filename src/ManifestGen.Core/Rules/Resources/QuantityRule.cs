using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Resources;

/// <summary>MGEN301: quantities in Kubernetes' notation, of a size that every target can express.</summary>
internal sealed class QuantityRule : IContainerRule
{
    private static readonly Rule Invalid = new(
        "MGEN301",
        "The quantity is not valid",
        "{0} '{1}' is not valid, because it {2}",
        RuleSeverity.Error,
        Category.Resources) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from amount in Amount.DeclaredBy(service.Resources)
        let problem = amount.Problem
        where problem is not null
        select Invalid.At(amount.Place, amount.Name, Characters.OnOneLine(amount.Text), problem) with { Remedy = RemedyOf(amount) };

    private static Remedy? RemedyOf(Amount amount)
    {
        if (amount.Text.Length == 0)
        {
            return new Remedy($"Remove {amount.Name}", RemedyEdit.RemoveArgument(amount.Place));
        }

        return QuantityCorrection.Of(amount) is { } text && !LimitRule.IsTooLow(amount with { Text = text }) && (!amount.IsHugePages || text.EndsWith("i", StringComparison.Ordinal))
            ? new Remedy($"Write '{text}'", RemedyEdit.SetArgument(amount.Place, CSharpLiteral.Of(text)))
            : null;
    }
}
