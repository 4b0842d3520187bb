using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN125 and MGEN126: a path that the API refuses, and one that stands for something else than it seems to.</summary>
internal sealed class RoutePathRule : ExposureRule
{
    private static readonly Rule Invalid = new(
        "MGEN125",
        "The ingress or route path is not valid",
        "'{0}' is not a valid path, because {1}: use one such as /catalog",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    private static readonly Rule TakenLiterally = new(
        "MGEN126",
        "The ingress or route path looks like a pattern",
        "'{0}' is matched literally, including '*', '(' and '$', and some controllers reject it: use a plain path, or PathType = {1}",
        RuleSeverity.Warning,
        Category.Exposure);

    public override IReadOnlyList<Rule> Rules => [Invalid, TakenLiterally];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        RoutePath.AllOf(service.Exposure).Select(FindingOf).OfType<Finding>();

    private static Finding? FindingOf(RoutePath path)
    {
        var place = path.Origin.Argument(nameof(IngressAttribute.Path));
        if (path.Problem is { } problem)
        {
            return Invalid.At(place, Characters.OnOneLine(path.Path), problem) with { Remedy = RemedyOf(path, place) };
        }

        return path.LooksLikePattern
            ? TakenLiterally.At(place, path.Path, path.PatternType) with
            {
                Remedy = new Remedy($"Set PathType = {path.PatternType}", RemedyEdit.SetArgument(path.Origin.Argument(nameof(IngressAttribute.PathType)), path.PatternType)),
            }
            : null;
    }

    private static Remedy? RemedyOf(RoutePath path, Place place)
    {
        var absolute = path with { Path = "/" + path.Path };
        return absolute.Problem is null && !absolute.LooksLikePattern ? new Remedy($"Use '{absolute.Path}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(absolute.Path))) : null;
    }
}
