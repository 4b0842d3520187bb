using ManifestGen.Model;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN501: of two values of one variable, one is lost.</summary>
internal sealed class DuplicateVariableRule : IContainerRule
{
    private static readonly Rule Duplicate = new(
        "MGEN501",
        "The environment variable is declared twice",
        "The variable '{0}' is already declared {1}: remove one of the two",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Duplicate];

    // A name that is not valid has its own finding.
    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from sameName in Variable.AllOf(service).Where(variable => VariableNameRule.IsValid(variable.Name)).GroupBy(variable => variable.Name, StringComparer.Ordinal)
        let first = sameName.First()
        from repeated in sameName.Skip(1)
        select Duplicate.At(repeated.Origin.Argument("name"), repeated.Name, first.Source) with
        {
            Remedy = RemedyOf(first, repeated),
        };

    // Of a literal and a secret, the secret is what was meant; of two different values, only the user knows.
    private static Remedy? RemedyOf(Variable first, Variable repeated) => (first, repeated) switch
    {
        ({ Value: not null }, { IsSecret: true }) => new Remedy("Keep the secret", RemedyEdit.RemoveAttribute(first.Origin)),
        ({ IsSecret: true }, { Value: not null }) => new Remedy("Keep the secret", RemedyEdit.RemoveAttribute(repeated.Origin)),
        ({ Value: { } value }, _) when value == repeated.Value => new Remedy("Remove the repetition", RemedyEdit.RemoveAttribute(repeated.Origin)),
        _ => null,
    };
}
