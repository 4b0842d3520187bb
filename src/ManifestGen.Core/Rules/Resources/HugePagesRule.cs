using System.Numerics;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Resources;

/// <summary>MGEN305: huge pages are whole pages. What is not a quantity is MGEN301's.</summary>
internal sealed class HugePagesRule : IContainerRule
{
    private static readonly Rule NoWholePages = new(
        "MGEN305",
        "The huge page amount is not a multiple of the page size",
        "{0} '{1}' is not a multiple of the page size {2}: use a multiple of it",
        RuleSeverity.Error,
        Category.Resources) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NoWholePages];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from amount in Amount.DeclaredBy(service.Resources)
        where amount.IsHugePages && amount.Problem is null
        let page = amount.Name.Substring(Amount.HugePages.Length)
        where !IsMultiple(amount.Quantity, page)
        select NoWholePages.At(amount.Place, amount.Name, Characters.OnOneLine(amount.Text), page) with { Remedy = Rounded(amount, page) };

    private static bool IsMultiple(Quantity quantity, string page) => (quantity.Units % BytesOf(page)).IsZero;

    private static BigInteger BytesOf(string page) => Quantity.TryParse(page, out var quantity) ? quantity.Units : 1;

    private static Remedy Rounded(Amount amount, string page)
    {
        var pages = (amount.Quantity.Units / BytesOf(page)) + 1;
        var mebibytes = pages * BytesOf(page) / BigInteger.Pow(2, 20);
        var text = $"{mebibytes}Mi";
        return new Remedy($"Round up to '{text}'", RemedyEdit.SetArgument(amount.Place, CSharpLiteral.Of(text)));
    }
}
