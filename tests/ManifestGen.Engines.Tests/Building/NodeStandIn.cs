using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Building;

/// <summary>The official image of Node.js or, where no registry can be reached, one with the Node.js of this machine at the same places.</summary>
internal static class NodeStandIn
{
    /// <summary>As Dockerfiles name it.</summary>
    private const string Image = "node:24-bookworm-slim";

    public static void EnsureThere()
    {
        if (Docker.Run("image", "inspect", Image).ExitCode == 0 || Docker.Run("pull", "--quiet", Image).ExitCode == 0)
        {
            return;
        }

        var context = Directory.CreateTempSubdirectory("manifestgen-node-").FullName;
        try
        {
            // The program that a link stands for, and the folder that its npm is in.
            var node = CommandLine.Run("sh", "-c", "readlink -f \"$(command -v node)\"").MustSucceed().Output.Trim();
            var modules = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(node)!, "..", "lib", "node_modules"));
            CommandLine.Run("sh", "-c", $"mkdir -p '{context}/local/bin' '{context}/local/lib' '{context}/opt' && cp '{node}' '{context}/local/bin/node' && cp -R '{modules}' '{context}/local/lib/node_modules'"
                + $" && ln -s ../lib/node_modules/npm/bin/npm-cli.js '{context}/local/bin/npm' && ln -s ../lib/node_modules/npm/bin/npx-cli.js '{context}/local/bin/npx'").MustSucceed();
            File.WriteAllText(Path.Combine(context, "Dockerfile"), "FROM scratch\nCOPY local/ /usr/local/\nCOPY opt/ /opt/\n");
            Docker.Ask("build", "--tag", Image, context);
        }
        finally
        {
            Directory.Delete(context, recursive: true);
        }
    }
}
