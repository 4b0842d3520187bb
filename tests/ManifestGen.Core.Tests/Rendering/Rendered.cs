using ManifestGen.Model;
using ManifestGen.Rendering;

namespace ManifestGen.Core.Tests.Rendering;

internal static class Rendered
{
    /// <summary>The text of one rendered file.</summary>
    public static string File(ApplicationModel application, string path) =>
        Manifests.Render(application).Single(file => file.Path == path).Text;
}
