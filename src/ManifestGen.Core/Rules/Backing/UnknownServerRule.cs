using ManifestGen.Model;
using ManifestGen.Rules.Configuration.Connections;
using ManifestGen.Text;

namespace ManifestGen.Rules.Backing;

/// <summary>MGEN073 and MGEN082: an unknown server.</summary>
internal sealed class UnknownServerRule : IServiceRule
{
    private static readonly Rule Unknown = new(
        "MGEN073",
        "The backing service's port is unknown",
        "The port of '{0}' is unknown, because '{1}' is not a known image: declare [Port], or set Engine",
        RuleSeverity.Warning,
        Category.Backing);

    private static readonly Rule NoEngine = new(
        "MGEN082",
        "The BackingEngine value is not defined",
        "{0} is not a member of BackingEngine: use a member, or remove Engine",
        RuleSeverity.Error,
        Category.Backing) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Unknown, NoEngine];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Backing is not { } backing)
        {
            yield break;
        }

        if (backing.DeclaredEngine is < BackingEngine.FromImage or > BackingEngine.Other)
        {
            var place = backing.Origin.Argument(nameof(BackingServiceAttribute.Engine));
            yield return NoEngine.At(place, ((int)backing.DeclaredEngine).ToText()) with { Remedy = Remedy.Remove(place) };
        }
        else if (service.Ports.Count == 0 && (backing.Image ?? backing.Host) is { } image && !IsSaidByAnotherRule(service, backing))
        {
            yield return Unknown.At(backing.Origin.Argument(nameof(BackingServiceAttribute.Image)), service.Name, image);
        }
    }

    // An image that is none may be that of a known server, misspelt; and where a connection needs the port, its absence is an error.
    private static bool IsSaidByAnotherRule(ServiceModel service, BackingModel backing) =>
        (backing.Image is { } image && !ImageNames.IsReference(image))
        || ConnectionStringRule.ProblemsOf(service).Any(problem => problem.Kind == ConnectionProblemKind.NoPort);
}
