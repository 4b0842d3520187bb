using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>What every service gets and no attribute changes, each with its reason. What an attribute can change has its default in the model.</summary>
internal static class Defaults
{
    /// <summary>The .NET images set <c>ASPNETCORE_HTTP_PORTS</c> to it.</summary>
    public const int ImageHttpPort = 8080;

    /// <summary>Read-only apart from this: form uploads, diagnostics sockets and single-file programs need it.</summary>
    public const string TemporaryFilesPath = StorageModel.TemporaryFilesPath;
}
