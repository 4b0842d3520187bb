using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

/// <summary><c>compose.yaml</c>: all services of the project on one machine.</summary>
internal static class ComposeFile
{
    public static IEnumerable<ManifestFile> Render(ApplicationModel application)
    {
        var ports = new PublishedPorts(application);
        var configs = new Configs(application, ConfigNames.ByPath, hasModes: false);
        var networks = new Networks(application, "bridge");
        var services = new YamlMap();
        foreach (var service in application.Services)
        {
            services.Add(service.Name, ComposeServiceRenderer.Render(service, application, ports, configs, networks));
        }

        var document = new YamlMap
        {
            { "name", NameOf(application) },
            { "services", services },
            { "networks", networks.Declarations() },
            { "volumes", Volumes.Declarations(application) },
            { "secrets", BuildSecrets.AddTo(Secrets.Declarations(application, DeclareSecret), application) },
            { "configs", configs.Declarations() },
        };
        return [ComposeText.File("compose.yaml", document, application)];
    }

    // Null lets Compose take the folder's name, as it does for a file written by hand.
    private static string? NameOf(ApplicationModel application)
    {
        if (application.Stack is { } stack)
        {
            return stack.Name;
        }

        var systems = application.Services.Select(service => service.PartOf).Distinct().ToList();
        return systems.Count == 1 ? systems[0] : null;
    }

    private static YamlMap DeclareSecret(SecretMount mount) => new() { { "file", $"./{mount.Path}" } };
}
