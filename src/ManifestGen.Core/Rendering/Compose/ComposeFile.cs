using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

/// <summary><c>compose.yaml</c>: all services of the project on one machine.</summary>
internal static class ComposeFile
{
    public static IEnumerable<ManifestFile> Render(ApplicationModel application)
    {
        var configs = new Configs(application, ConfigNames.ByPath, hasModes: false);
        var networks = new Networks(application, "bridge");
        var services = new YamlMap();
        foreach (var service in application.Services)
        {
            services.Add(service.Name, ComposeServiceRenderer.Render(service, application, configs, networks));
        }

        var document = new YamlMap
        {
            { "name", ComposeProjectName.Of(application) },
            { "services", services },
            { "networks", networks.Declarations() },
            { "volumes", Volumes.Declarations(application) },
            { "secrets", BuildSecrets.AddTo(Secrets.Declarations(application, DeclareSecret), application) },
            { "configs", configs.Declarations() },
        };
        return [ComposeText.File("compose.yaml", document, application)];
    }

    private static YamlMap DeclareSecret(SecretMount mount) => new() { { "file", $"./{mount.Path}" } };
}
