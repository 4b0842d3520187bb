using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN917, MGEN922, MGEN970 and MGEN971: what the container does not have.</summary>
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

    private static readonly Rule NoZone = new(
        "MGEN970",
        "The image has no time zone data",
        "The image '{1}' has no time zone data, so '{0}' is not found and the call throws: use an image whose name ends with -extra, or one that is neither chiseled nor Alpine",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoIcu = new(
        "MGEN971",
        "The switch requires ICU, which the image does not have",
        "The switch System.Globalization.Invariant = false requires ICU, which the image '{0}' does not have, so the program ends at startup: use an image whose name ends with -extra, or remove the switch",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [NoToken, NoCulture, NoZone, NoIcu];

    /// <summary>That code needs a time zone which is not there.</summary>
    /// <param name="zone">Its name.</param>
    /// <param name="image">The image.</param>
    public static Finding ZoneIsMissing(string zone, string image) => NoZone.At(Origin.Class, Characters.OnOneLine(zone), image);

    /// <summary>That code turns on what the image cannot do.</summary>
    /// <param name="image">The image.</param>
    public static Finding IcuIsMissing(string image) => NoIcu.At(Origin.Class, image);

    /// <summary>That code needs a token which is not there.</summary>
    /// <param name="service">The service.</param>
    public static Finding TokenIsMissing(ServiceModel service) => NoToken.At(Origin.Class, service.Name);

    /// <summary>That code needs a culture which is not there.</summary>
    /// <param name="culture">Its name.</param>
    public static Finding CultureIsMissing(string culture) => NoCulture.At(Origin.Class, culture);
}
