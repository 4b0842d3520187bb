using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Swarm;

/// <summary><c>stack.yaml</c>: all services of the project on a Swarm. A file of its own, since Swarm rejects or ignores a part of what Compose knows.</summary>
internal static class SwarmStack
{
    public static IEnumerable<ManifestFile> Render(ApplicationModel application)
    {
        var configs = new Configs(application, ConfigNames.ByContent, hasModes: true);
        var networks = new Networks(application, "overlay");
        var services = new YamlMap();
        foreach (var service in application.Services)
        {
            services.Add(service.Name, SwarmServiceRenderer.Render(service, application.ProjectOf(service), configs, networks));
        }

        var document = new YamlMap
        {
            { "services", services },
            { "networks", networks.Declarations() },
            { "volumes", Volumes.Declarations(application, TaskIdentity.VolumeName) },
            { "secrets", Secrets.Declarations(application, ExternalSecrets.Declare) },
            { "configs", configs.Declarations() },
        };
        return [ComposeText.File("stack.yaml", document, application, LocalVolumeNote.Of(application))];
    }
}
