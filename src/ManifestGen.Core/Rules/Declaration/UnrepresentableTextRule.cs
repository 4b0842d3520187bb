using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Declaration;

/// <summary>
/// MGEN005: values that are free text, and so are checked by no syntax of their own, must survive the way into the container:
/// NUL ends a C string, half a surrogate pair has no UTF-8 form, and other control characters are mangled by terminals and tools on the way.
/// </summary>
internal sealed class UnrepresentableTextRule : IContainerRule
{
    private static readonly Rule Unrepresentable = new(
        "MGEN005",
        "The value contains an unsupported character",
        "{0} contains {1}, which cannot reach the container unchanged: remove it, or pass the value as Base64",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Unrepresentable];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        (from text in service.FreeTexts
         let character = FirstUnrepresentable(text.Value)
         where character is not null
         select Unrepresentable.At(text.Place, Characters.OnOneLine(text.Description), character)).Distinct();

    private static string? FirstUnrepresentable(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
            {
                return string.Format(CultureInfo.InvariantCulture, "the control character U+{0:X4}", (int)c);
            }
        }

        return Characters.AreRepresentable(text) ? null : "half of a surrogate pair";
    }
}
