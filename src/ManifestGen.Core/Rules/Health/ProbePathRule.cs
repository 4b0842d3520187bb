using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN403 and MGEN404: the path goes into the request line of an HTTP request as it is.</summary>
internal sealed class ProbePathRule : IContainerRule
{
    private static readonly Rule NotRooted = new(
        "MGEN403",
        "The probe path does not start with '/'",
        "The probe path '{0}' does not start with '/': use '{1}'",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    private static readonly Rule Invalid = new(
        "MGEN404",
        "The probe path is not valid",
        "The probe path '{0}' is not valid, because it {1}",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NotRooted, Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Probes.Where(probe => probe is { Kind: ProbeKind.Http, Path: not null }).SelectMany(probe => FindingsOf(probe, service));

    private static IEnumerable<Finding> FindingsOf(ProbeModel probe, ServiceModel service)
    {
        var path = probe.Path!;
        var place = probe.Origin.Argument("path");
        if (HttpPath.ProblemOf(path) is { } problem)
        {
            yield return Invalid.At(place, Characters.OnOneLine(path), problem) with { Remedy = SettingOf(place, HttpPath.Corrected(path, service.PortOf(probe)?.Number, probe.Scheme == ProbeScheme.Https ? "https" : "http")) };
        }
        else if (!HttpPath.IsRooted(path))
        {
            yield return NotRooted.At(place, path, HttpPath.Rooted(path)) with { Remedy = SettingOf(place, HttpPath.Rooted(path)) };
        }
    }

    private static Remedy? SettingOf(Place place, string? path) =>
        path is null ? null : new Remedy($"Use '{path}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(path)));
}
