using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>
/// The images of servers that nobody here builds, under the tests' names: the official ones, or stand-ins for them where no registry can be reached.
/// </summary>
internal static class ServerImages
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ManifestGen.Engines.Tests", "Shop", "Images");

    /// <param name="image">The name of the official one.</param>
    public static void Ensure(string image)
    {
        if (Docker.Run("image", "inspect", image).ExitCode == 0 || Docker.Run("pull", "--quiet", image).ExitCode == 0)
        {
            Docker.Ask("tag", image, TestImages.NameOf(image));
            return;
        }

        // Where nothing has changed, building a stand-in again takes no time.
        // The host's network, so that the installation reaches the packages that the host reaches.
        Docker.Ask("build", "--network=host", "--tag", TestImages.NameOf(image), Path.Combine(Folder, image.Split(':')[0]));
    }
}
