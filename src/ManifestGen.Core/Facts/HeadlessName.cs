using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The name of the Service that gives each pod of a StatefulSet a host name of its own, such as <c>catalog-0.catalog-headless</c>.</summary>
internal static class HeadlessName
{
    public static string Of(ServiceModel service) => service.Name + "-headless";
}
