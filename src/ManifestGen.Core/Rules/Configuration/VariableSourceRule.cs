using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN509 and MGEN510: all keys of a ConfigMap or Secret as variables.</summary>
internal sealed class VariableSourceRule : IContainerRule
{
    private static readonly Rule InvalidPrefix = new(
        "MGEN509",
        "The variable prefix is not valid",
        "'{0}' is not a valid prefix of a variable name: use letters, digits, '_', '-' and '.', not starting with a digit",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Repeated = new(
        "MGEN510",
        "The ConfigMap or Secret is loaded twice",
        "The variables of the {0} '{1}' are already loaded{2}: remove one of the two, or set another Prefix",
        RuleSeverity.Warning,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [InvalidPrefix, Repeated];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var sources = service.Configuration.VariableSources;
        var invalid = from source in sources
                      where source.Prefix is { Length: > 0 } && !VariableNameRule.IsValid(source.Prefix)
                      let place = source.Origin.Argument(nameof(ConfigEnvFromAttribute.Prefix))
                      select InvalidPrefix.At(place, Characters.OnOneLine(source.Prefix!)) with { Remedy = RemedyOf(source.Prefix!, place) };
        var repeated = from same in sources.GroupBy(source => (source.Kind, source.Name, Prefix: source.Prefix ?? ""))
                       from source in same.Skip(1)
                       select Repeated.At(
                           source.Origin,
                           source.Kind == VariableSourceKind.Secret ? "secret" : "ConfigMap",
                           Characters.OnOneLine(source.Name),
                           same.Key.Prefix.Length == 0 ? "" : $" with the prefix '{Characters.OnOneLine(same.Key.Prefix)}'") with
                       {
                           Remedy = new Remedy("Remove the repetition", RemedyEdit.RemoveAttribute(source.Origin)),
                       };
        return invalid.Concat(repeated);
    }

    private static Remedy? RemedyOf(string prefix, Place place)
    {
        var flat = prefix.Trim().Replace(":", "__");
        return VariableNameRule.IsValid(flat) ? new Remedy($"Use '{flat}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(flat))) : null;
    }
}
