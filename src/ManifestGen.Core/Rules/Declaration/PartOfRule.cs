using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN007: the system's name is both a Kubernetes label value and the beginning of a Compose project's name, so it must satisfy both.</summary>
internal sealed class PartOfRule : IServiceRule
{
    private const int MaxLength = 63;

    private static readonly Regex Syntax = new(@"\A[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?\z", RegexOptions.CultureInvariant);

    private static readonly Rule Invalid = new(
        "MGEN007",
        "The PartOf value is not a valid system name",
        "PartOf '{0}' is not a valid label value and Compose project name: use at most 63 lowercase letters, digits, '-' and '_', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // What a service has from the system that it is in is MGEN041, at the system.
        if (service.PartOf is { } partOf && partOf != application.Stack?.Name && !Syntax.IsMatch(partOf))
        {
            var place = service.Origin.Argument(nameof(ContainerServiceAttribute.PartOf));
            yield return Invalid.At(place, Characters.OnOneLine(partOf)) with { Remedy = RemedyOf(partOf, place) };
        }
    }

    private static Remedy? RemedyOf(string partOf, Place place)
    {
        if (partOf.Length == 0)
        {
            return new Remedy("Remove PartOf", RemedyEdit.RemoveArgument(place));
        }

        var name = KebabCase.Of(partOf, MaxLength);
        return name.Length == 0 ? null : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name)));
    }
}
