using ManifestGen.Model;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN917 and MGEN922: what the container does not have.</summary>
public static class PlatformFindings
{
    private static readonly Rule NoToken = new(
        "MGEN917",
        "The Kubernetes client has no token",
        "InClusterConfig reads the ServiceAccount token, which the service '{0}' does not get: declare [KubernetesAccess] for the API calls",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoCulture = new(
        "MGEN922",
        "The culture is not available in invariant mode",
        "With InvariantGlobalization, the culture '{0}' is not available and requesting it throws: remove InvariantGlobalization from the project, or use CultureInfo.InvariantCulture",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [NoToken, NoCulture];

    /// <summary>That code needs a token which is not there.</summary>
    /// <param name="service">The service.</param>
    public static Finding TokenIsMissing(ServiceModel service) => NoToken.At(Origin.Class, service.Name);

    /// <summary>That code needs a culture which is not there.</summary>
    /// <param name="culture">Its name.</param>
    public static Finding CultureIsMissing(string culture) => NoCulture.At(Origin.Class, culture);
}
