using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN002: two services of one name would write the same files.</summary>
internal sealed class DuplicateServiceRule : IServiceRule
{
    private static readonly Rule Duplicate = new(
        "MGEN002",
        "Two services of the project have the same name",
        "The name '{0}' is used by {1}: give each service its own name",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Duplicate];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var namesakes = application.ServicesNamed(service.Name).ToArray();
        if (namesakes.Length > 1)
        {
            var place = service.Origin.Argument("name");
            yield return Duplicate.At(place, service.Name, string.Join(" and ", namesakes.Select(other => other.ClassName))) with
            {
                Remedy = RenamingOf(service, namesakes, application, place),
            };
        }
    }

    // After the class, as whoever copied the declaration has renamed it; the one that is named so already keeps its name.
    private static Remedy? RenamingOf(ServiceModel service, ServiceModel[] namesakes, ApplicationModel application, Place place)
    {
        var name = ServiceNameRule.NameOfClass(service.ClassName);
        var isFree = !application.ServicesNamed(name).Any() && namesakes.Count(other => ServiceNameRule.NameOfClass(other.ClassName) == name) == 1;
        return isFree && ServiceNameRule.IsValid(name) ? new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name))) : null;
    }
}
