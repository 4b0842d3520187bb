using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering;

/// <summary>All files of a project.</summary>
public static class Manifests
{
    /// <summary>Renders the files of the project's targets, ordered by path. The model must be free of blocking findings.</summary>
    public static EquatableArray<ManifestFile> Render(ApplicationModel application) =>
        application.Services.Count == 0 ? default : RenderTargets(application).OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray();

    private static IEnumerable<ManifestFile> RenderTargets(ApplicationModel application)
    {
        yield break;
    }
}
