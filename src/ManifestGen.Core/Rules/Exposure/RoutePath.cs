using System.Text.RegularExpressions;
using ManifestGen.Model;

namespace ManifestGen.Rules.Exposure;

/// <summary>The path of an ingress or an HTTP route, as the rules see it.</summary>
/// <param name="Origin">The attribute.</param>
/// <param name="Path">The path.</param>
/// <param name="IsPattern">It is compared by a pattern of the controller's, so it need not be a path itself.</param>
/// <param name="PatternType">The path type by which it would be, as C# has it.</param>
internal sealed record RoutePath(Origin Origin, string Path, bool IsPattern, string PatternType)
{
    /// <summary>Of the Gateway API; Ingress has no bound.</summary>
    private const int MaxLength = 1024;

    private static readonly string[] ForbiddenParts = ["//", "/./", "/../", "%2f", "%2F"];

    private static readonly string[] ForbiddenEnds = ["/.", "/.."];

    private static readonly Regex Syntax = new(@"\A([A-Za-z0-9/._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+\z", RegexOptions.CultureInvariant);

    public static IEnumerable<RoutePath> AllOf(ExposureModel exposure) =>
    [
        .. exposure.Ingresses.Select(ingress => new RoutePath(
            ingress.Origin, ingress.EffectivePath, ingress.EffectivePathType == IngressPathType.ImplementationSpecific, "IngressPathType.ImplementationSpecific")),
        .. exposure.HttpRoutes.Select(route => new RoutePath(
            route.Origin, route.EffectivePath, route.EffectivePathType == RoutePathType.RegularExpression, "RoutePathType.RegularExpression")),
    ];

    /// <summary>Why the API refuses it, within a sentence. Null when it does not.</summary>
    public string? Problem => Path switch
    {
        "" => "it is empty",
        { Length: > MaxLength } => $"it has more than {MaxLength} characters",
        _ when Path[0] != '/' => "it does not start with '/'",
        _ when IsPattern => Path.Any(c => c is <= ' ' or '\u007f') ? "it contains a space or a control character" : null,
        _ when ForbiddenParts.FirstOrDefault(part => Path.Contains(part)) is { } part => $"it contains '{part}'",
        _ when ForbiddenEnds.FirstOrDefault(end => Path.EndsWith(end, StringComparison.Ordinal)) is { } end => $"it ends with '{end}'",
        _ when !Syntax.IsMatch(Path) => "it contains a character that is not valid in a path",
        _ => null,
    };

    /// <summary>Whether it looks like a pattern, and is none.</summary>
    public bool LooksLikePattern => !IsPattern && Path.IndexOfAny(['*', '(', '$']) >= 0;
}
