using ManifestGen.Model;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN009: an attribute that can hold once, and is written twice. The compiler lets it pass, because another one may be for an environment.</summary>
internal sealed class DuplicateAttributeRule : IContainerRule
{
    private static readonly Rule Twice = new(
        "MGEN009",
        "The attribute is declared twice",
        "[{0}] is declared twice for the same environment, and only the first one counts: remove one, or set Environment",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Twice];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Duplicates.Select(duplicate => Twice.At(duplicate.Origin, duplicate.Attribute) with
        {
            Remedy = duplicate.IsRepetition ? new Remedy($"Remove the second [{duplicate.Attribute}]", RemedyEdit.RemoveAttribute(duplicate.Origin)) : null,
        });
}
