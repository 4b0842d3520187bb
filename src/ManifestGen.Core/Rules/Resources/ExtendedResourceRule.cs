using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Resources;

/// <summary>MGEN306 and MGEN308: devices of a node.</summary>
internal sealed class ExtendedResourceRule : IContainerRule
{
    private static readonly Regex Part = new(@"\A[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?\z", RegexOptions.CultureInvariant);

    private static readonly Regex ReservedDomain = new(@"(\A|\.)(kubernetes|k8s)\.io\z", RegexOptions.CultureInvariant);

    private static readonly Rule InvalidName = new(
        "MGEN306",
        "The extended resource name is not valid",
        "'{0}' is not a valid extended resource: use the vendor's domain and a name, such as 'nvidia.com/gpu'",
        RuleSeverity.Error,
        Category.Resources) { IsBlocking = true };

    private static readonly Rule Duplicate = new(
        "MGEN308",
        "The extended resource is declared twice",
        "'{0}' is already declared: remove this one, and request the total there",
        RuleSeverity.Error,
        Category.Resources) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [InvalidName, Duplicate];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in service.ExtendedResources)
        {
            if (!IsName(resource.Name))
            {
                yield return InvalidName.At(resource.Origin.Argument("name"), Characters.OnOneLine(resource.Name));
            }
            else if (!names.Add(resource.Name))
            {
                yield return Duplicate.At(resource.Origin, resource.Name) with
                {
                    Remedy = service.ExtendedResources.First(other => other.Name == resource.Name).Count == resource.Count ? new Remedy("Remove it", RemedyEdit.RemoveAttribute(resource.Origin)) : null,
                };
            }
        }
    }

    // The API server refuses "requests." at the beginning, which quotas use.
    private static bool IsName(string name) =>
        IsQualified(name) && !name.StartsWith("requests.", StringComparison.Ordinal) && !ReservedDomain.IsMatch(name.Split('/')[0]);

    private static bool IsQualified(string name)
    {
        var parts = name.Split('/');
        return parts.Length == 2 && KubernetesNames.IsSubdomain(parts[0]) && Part.IsMatch(parts[1]);
    }
}
