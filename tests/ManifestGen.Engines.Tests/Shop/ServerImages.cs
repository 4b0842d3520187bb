using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>The images of servers that nobody here builds: the official ones, or stand-ins for them where no registry can be reached.</summary>
internal static class ServerImages
{
    private const string StandIn = "dev.manifestgen.stand-in";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ManifestGen.Engines.Tests", "Shop", "Images");

    public static void Ensure(string image)
    {
        // Where nothing has changed, building a stand-in again takes no time.
        if (IsOfficial(image) || Docker.Run("pull", "--quiet", image).ExitCode == 0)
        {
            return;
        }

        // The host's network, so that the installation reaches the packages that the host reaches.
        Docker.Ask("build", "--network=host", "--label", $"{StandIn}=true", "--tag", image, Path.Combine(Folder, image.Split(':')[0]));
    }

    /// <summary>A stand-in must not be taken for the official image by anybody else.</summary>
    public static void RemoveStandIn(string image)
    {
        if (!IsOfficial(image))
        {
            Docker.Run("image", "rm", "--force", image);
        }
    }

    private static bool IsOfficial(string image) =>
        Docker.Run("image", "inspect", "--format", $"{{{{index .Config.Labels \"{StandIn}\"}}}}", image) is { ExitCode: 0, Output: var label } && label.Trim() != "true";
}
