using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>A finished file of the Compose format.</summary>
internal static class ComposeText
{
    /// <summary>Compose and Swarm expand <c>$NAME</c> in every value, and read <c>$$</c> as one <c>$</c>. Values are data here.</summary>
    public static ManifestFile File(string path, YamlMap document, ApplicationModel application, string? note = null)
    {
        var header = OwnerHeader.For(application.Services.Select(service => service.ClassName), application.Project.ProjectFileName);
        var text = YamlWriter.Write(header, document.MapStrings(value => value.Replace("$", "$$")));
        return new(path, note is null ? text : text.Insert(text.IndexOf('\n') + 1, $"# {Characters.OnOneLine(note)}\n"));
    }
}
