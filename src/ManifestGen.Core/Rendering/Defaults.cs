using ManifestGen.Model;

namespace ManifestGen.Rendering;

/// <summary>What every service gets and no attribute changes, each with its reason. What an attribute can change has its default in the model.</summary>
internal static class Defaults
{
    /// <summary>Endpoints are withdrawn while the pod stops: without this pause, requests still come in after the program has closed its sockets.</summary>
    public const int PreStopSeconds = 5;

    /// <summary>The pause above, the 30 seconds that the .NET host waits for its services to stop, and 10 seconds of slack.</summary>
    public const int GracePeriodSeconds = PreStopSeconds + 30 + 10;

    /// <summary>Enough to roll back twice more than anyone does; ten old ReplicaSets only clutter the lists.</summary>
    public const int RevisionHistoryLimit = 5;

    /// <summary>.NET uses a few dozen threads; a fork bomb hits this wall.</summary>
    public const int ProcessLimit = 256;

    /// <summary>The .NET images set <c>ASPNETCORE_HTTP_PORTS</c> to it.</summary>
    public const int ImageHttpPort = 8080;

    /// <summary>Read-only apart from this: form uploads, diagnostics sockets and single-file programs need it.</summary>
    public const string TemporaryFilesPath = StorageModel.TemporaryFilesPath;
}
