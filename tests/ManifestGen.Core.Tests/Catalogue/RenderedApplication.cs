using ManifestGen.Core.Tests.Rendering.Docker;
using ManifestGen.Testing.Validation;
using ManifestGen.Text;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>The files of an application, as other programs read them.</summary>
internal sealed class RenderedApplication
{
    public RenderedApplication(IEnumerable<ManifestFile> files)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        Compose = YamlDocuments.Read(texts["compose.yaml"]).Single();
        Stack = YamlDocuments.Read(texts["stack.yaml"]).Single();
        Dockerfile = texts.TryGetValue("Dockerfile", out var dockerfile) ? DockerfileReader.Read(dockerfile) : [];
        Services = Compose["services"]!.Cast<JProperty>()
            .Select(service => new RenderedService(service.Name, this, texts[$"k8s/{service.Name}.yaml"]))
            .ToList();
    }

    /// <summary>compose.yaml.</summary>
    public JToken Compose { get; }

    /// <summary>stack.yaml.</summary>
    public JToken Stack { get; }

    /// <summary>Empty where the application builds no image.</summary>
    public IReadOnlyList<Instruction> Dockerfile { get; }

    public IReadOnlyList<RenderedService> Services { get; }
}
