using System.Text;
using ManifestGen.Testing;
using YamlDotNet.RepresentationModel;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>
/// The images of the samples under names that only tests have: they build and delete them, and whoever reads the readme has an image of the committed name, or the
/// official one, which has to stay what it is.
/// </summary>
internal static class TestImages
{
    private const string Prefix = "manifestgen.test/";

    /// <summary>The base images of .NET are only read.</summary>
    private const string Shared = "mcr.microsoft.com/";

    public static string NameOf(string image) => image.StartsWith(Shared, StringComparison.Ordinal) ? image : Prefix + image;

    /// <summary>The images that a Compose or stack file names, each once.</summary>
    public static IReadOnlyList<string> NamedBy(string file) => [.. Services(file).Select(service => service.Image).Distinct(StringComparer.Ordinal)];

    /// <summary>A file that gives each service of another one its image under the tests' name, to be laid over it.</summary>
    public static string Override(string file)
    {
        var text = new StringBuilder("version: \"3.13\"\nservices:\n");
        foreach (var (service, image) in Services(file))
        {
            text.Append($"  {service}: {{ image: \"{NameOf(image)}\" }}\n");
        }

        return text.ToString();
    }

    /// <summary>Builds an image from a committed Dockerfile of the repository. The host's network, so that a restore inside the build reaches what a restore outside reaches.</summary>
    /// <param name="dockerfile">Its path.</param>
    /// <param name="image">The committed name.</param>
    /// <param name="arguments">Of <c>docker build</c>: <see cref="SharedAssemblies.Arguments"/> where another image has compiled the package's projects.</param>
    public static CommandResult Build(string dockerfile, string image, params IEnumerable<string> arguments) =>
        Docker.Run(["build", "--network=host", "--file", dockerfile, "--tag", NameOf(image), .. arguments, Repository.Root]);

    private static IEnumerable<(string Service, string Image)> Services(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(file)));
        var services = (YamlMappingNode)yaml.Documents[0].RootNode["services"];
        return services.Children.Select(service => (service.Key.ToString(), service.Value["image"].ToString()));
    }
}
