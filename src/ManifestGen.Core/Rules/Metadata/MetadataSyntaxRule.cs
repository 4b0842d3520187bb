using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Metadata;

/// <summary>MGEN020 and MGEN021: keys and values that the API server refuses.</summary>
internal sealed class MetadataSyntaxRule : IServiceRule
{
    private static readonly Rule InvalidKey = new(
        "MGEN020",
        "The label or annotation key is not valid",
        "'{0}' is not a valid key for {1}: {2}",
        RuleSeverity.Error,
        Category.Metadata) { IsBlocking = true };

    private static readonly Rule InvalidValue = new(
        "MGEN021",
        "The label value is not valid",
        "'{0}' is not a valid value for the label '{1}': " + LabelSyntax.ValueDescription + ", or use an annotation",
        RuleSeverity.Error,
        Category.Metadata) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [InvalidKey, InvalidValue];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        MetadataEntry.AllOf(service).Select(FindingOf).OfType<Finding>();

    private static Finding? FindingOf(MetadataEntry entry)
    {
        if (entry.KeyProblem is { } problem)
        {
            return InvalidKey.At(entry.KeyPlace, entry.Key, entry.IsLabel ? "a label" : "an annotation", problem) with
            {
                Remedy = Writing(LabelSyntax.MendedKey(entry.Model.Key), entry.KeyPlace),
            };
        }

        // A label that is to be removed needs no valid value.
        if (!entry.IsLabel || OwnKeyRule.IsWritten(entry.Model.Key) || LabelSyntax.IsValue(entry.Model.Value))
        {
            return null;
        }

        var place = entry.Model.Origin.Argument("value");
        return InvalidValue.At(place, Characters.OnOneLine(entry.Model.Value), entry.Key) with { Remedy = Writing(LabelSyntax.Mended(entry.Model.Value), place) };
    }

    private static Remedy? Writing(string? text, Place place) =>
        string.IsNullOrEmpty(text) ? null : new Remedy($"Write '{text}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(text!)));
}
