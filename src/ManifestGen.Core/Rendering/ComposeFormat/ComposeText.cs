using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>A finished file of the Compose format.</summary>
internal static class ComposeText
{
    /// <summary>Compose and Swarm expand <c>$NAME</c> in every value, and read <c>$$</c> as one <c>$</c>. Values are data here.</summary>
    public static ManifestFile File(string path, YamlMap document, ApplicationModel application)
    {
        var header = OwnerHeader.For(application.Services.Select(service => service.ClassName), application.Project.ProjectFileName);
        return new(path, YamlWriter.Write(header, document.MapStrings(value => value.Replace("$", "$$"))));
    }
}
