using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>A second container in the network of another one, which has no program that could try a connection.</summary>
internal static class Neighbour
{
    public static bool CanConnect(string container, string host, int port) =>
        Run(container, $"exec 3<>/dev/tcp/{host}/{port}").ExitCode == 0;

    /// <summary>The answer to a request on the container's own port.</summary>
    public static string Get(string container, string path) => Run(container, Asking(path)).MustSucceed().Output;

    /// <summary>The same, or nothing where there is none.</summary>
    public static string TryGet(string container, string path) => Run(container, Asking(path)).Output;

    /// <summary>The answer to JSON that is sent to the container's own port.</summary>
    public static string Post(string container, string path, string json) => Run(container,
        $"exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'POST {path} HTTP/1.0\\r\\nContent-Type: application/json\\r\\nContent-Length: {json.Length}\\r\\n\\r\\n{json}' >&3 && cat <&3").MustSucceed().Output;

    private static string Asking(string path) => $"exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET {path} HTTP/1.0\\r\\n\\r\\n' >&3 && cat <&3";

    private static CommandResult Run(string container, string script) =>
        Docker.Run("run", "--rm", "--network", $"container:{container}", "mcr.microsoft.com/dotnet/sdk:10.0", "timeout", "10", "bash", "-c", script);
}
