using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN502 and MGEN503: names that every API server and shell accepts, and that .NET configuration reads.</summary>
internal sealed class VariableNameRule : IContainerRule
{
    private static readonly Regex Syntax = new(@"\A(?!\.\.?\z|\.\.)[-._a-zA-Z][-._a-zA-Z0-9]*\z", RegexOptions.CultureInvariant);

    private static readonly Rule Colon = new(
        "MGEN502",
        "The variable name contains ':'",
        "'{0}' is not a valid variable name, because it contains ':': use '{1}', which .NET configuration reads as the same key",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Invalid = new(
        "MGEN503",
        "The variable name is not valid",
        "'{0}' is not a valid variable name: use letters, digits, '_', '-' and '.', not starting with a digit",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Colon, Invalid];

    public static bool IsValid(string name) => Syntax.IsMatch(name);

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        Variable.AllOf(service).Where(variable => !IsValid(variable.Name)).Select(variable => FindingOf(variable, service));

    private static Finding FindingOf(Variable variable, ServiceModel service)
    {
        var place = variable.Origin.Argument("name");
        var flat = variable.Name.Replace(":", "__");
        if (flat != variable.Name && IsValid(flat))
        {
            return Colon.At(place, variable.Name, flat) with { Remedy = RenamingOf(flat, service, place) };
        }

        var trimmed = variable.Name.Trim();
        return Invalid.At(place, Characters.OnOneLine(variable.Name)) with { Remedy = IsValid(trimmed) ? RenamingOf(trimmed, service, place) : null };
    }

    private static Remedy? RenamingOf(string name, ServiceModel service, Place place) =>
        Variable.AllOf(service).Any(other => other.Name == name) ? null : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name)));
}
