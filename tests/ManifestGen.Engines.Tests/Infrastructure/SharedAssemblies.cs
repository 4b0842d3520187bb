using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>
/// What the package's own projects compile to, for the images of all samples: each Dockerfile compiles them, because the samples reference the projects, and
/// that is most of what the build of an image takes. Here they are compiled once, by the Dockerfile of the Catalog, which is built from the official image,
/// and put into an image that stands in for the SDK's. It holds outputs and no sources: each Dockerfile still has to bring all of them, or MSBuild compiles
/// again, and fails.
/// </summary>
internal static class SharedAssemblies
{
    private const string Sdk = "mcr.microsoft.com/dotnet/sdk:10.0";

    private static readonly string Compiled = TestImages.NameOf("compiled");

    private static readonly string SdkWithOutputs = TestImages.NameOf("sdk-with-outputs");

    private static readonly Lazy<string> Context = new(() =>
    {
        // The stage that publishes, whose layers the Catalog's image has too.
        Docker.Ask("build", "--network=host", "--file", Sample.Dockerfile, "--target", "build", "--tag", Compiled, Repository.Root);
        CommandLine.RunWithInput($"""
            FROM {Compiled} AS compiled
            RUN cd /source/src && for made in */bin */obj; do mkdir -p "/outputs/$made" && cp -a "$made/." "/outputs/$made/"; done
            FROM {Sdk}
            COPY --from=compiled /outputs/ /source/src/
            """, "docker", "build", "--tag", SdkWithOutputs, "-").MustSucceed();
        return $"docker-image://{SdkWithOutputs}";
    });

    /// <summary>Arguments of <c>docker build</c>.</summary>
    public static IReadOnlyList<string> Arguments => ["--build-context", $"{Sdk}={Context.Value}"];

    /// <summary>The <c>build</c> of a service in a Compose file that is laid over another. The host's network, so that a restore inside the build reaches what a restore outside reaches.</summary>
    public static string Override => $"build: {{ network: host, additional_contexts: {{ \"{Sdk}\": \"{Context.Value}\" }} }}";
}
