using System.Text;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Docker;

/// <summary>
/// What the attributes say about the image, for <c>dotnet publish -t:PublishContainer</c>, which reads no Dockerfile. What the SDK finds in the project by the
/// same rules as the Dockerfile (base image, program, other labels) is not here: an assembly carries this to the build, and should not grow.
/// </summary>
public sealed record PublishedImage
{
    /// <summary>The names of the image with their registries, by service and each once. There is more than one only if services are declared so.</summary>
    public EquatableArray<string> Names { get; init; }

    /// <summary>The tags, each once.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>The label of the title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The label of the version; empty where the services have several tags.</summary>
    public string Version { get; init; } = "";

    /// <summary>User and group as <c>10001:10001</c>.</summary>
    public string User { get; init; } = "";

    /// <summary>The ports that the image exposes, as <c>8080/tcp</c>.</summary>
    public EquatableArray<string> Ports { get; init; }

    /// <summary>Variables of the image, as <c>NAME=value</c>.</summary>
    public EquatableArray<string> Variables { get; init; }

    /// <summary>Folders that the Dockerfile creates for volumes.</summary>
    public EquatableArray<string> Folders { get; init; }

    /// <summary>Whether the image has the settings for development.</summary>
    public bool HasDevelopmentSettings { get; init; }

    /// <summary>What a project's image is. Null for a project that has none: a library, a system, or a project without services.</summary>
    public static PublishedImage? Of(ApplicationModel application)
    {
        var project = application.Project;
        var services = application.BuiltServices.OrderBy(service => service.Name, StringComparer.Ordinal).ToArray();
        if (services.Length == 0 || !project.IsExecutable)
        {
            return null;
        }

        var images = services.Select(service => ImageReference.Of(service, project)).ToArray();
        return new()
        {
            Names = Once(images.Select(image => image.Repository)),
            Tags = Once(images.Select(image => image.Tag).OfType<string>()),
            Title = ImageLabels.TitleOf(application),
            Version = ImageLabels.VersionOf(application) ?? "",
            User = FinalStage.UserOf(application),
            Ports = Once(services.SelectMany(service => service.Ports).Select(port => $"{port.Number}/{(port.Protocol == PortProtocol.Udp ? "udp" : "tcp")}")),
            Variables = FinalStage.VariablesOf(project).Select(variable => $"{variable.Name}={variable.Value}").ToEquatableArray(),
            Folders = MountPoints.Of(application).ToEquatableArray(),
            HasDevelopmentSettings = DevelopmentSettings.AreInImage(application),
        };
    }

    /// <summary>A line for each value: <c>name=ghcr.io/acme/catalog</c>. No value has a line break.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        void Add(string key, IEnumerable<string> values)
        {
            foreach (var value in values.Where(value => value.Length > 0))
            {
                text.Append(key).Append('=').Append(Characters.OnOneLine(value)).Append('\n');
            }
        }

        Add("name", Names);
        Add("tag", Tags);
        Add("title", [Title]);
        Add("version", [Version]);
        Add("user", [User]);
        Add("port", Ports);
        Add("env", Variables);
        Add("folder", Folders);
        Add("development", HasDevelopmentSettings ? ["true"] : []);
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote. A key that it does not know is of a later version, and is skipped.</summary>
    public static PublishedImage Read(string text)
    {
        var values = text.Split('\n')
            .Select(line => (Line: line, Equal: line.IndexOf('=')))
            .Where(line => line.Equal > 0)
            .ToLookup(line => line.Line.Substring(0, line.Equal), line => line.Line.Substring(line.Equal + 1), StringComparer.Ordinal);
        return new()
        {
            Names = values["name"].ToEquatableArray(),
            Tags = values["tag"].ToEquatableArray(),
            Title = values["title"].FirstOrDefault() ?? "",
            Version = values["version"].FirstOrDefault() ?? "",
            User = values["user"].FirstOrDefault() ?? "",
            Ports = values["port"].ToEquatableArray(),
            Variables = values["env"].ToEquatableArray(),
            Folders = values["folder"].ToEquatableArray(),
            HasDevelopmentSettings = values["development"].Any(),
        };
    }

    private static EquatableArray<string> Once(IEnumerable<string> values) => values.Distinct(StringComparer.Ordinal).ToEquatableArray();
}
