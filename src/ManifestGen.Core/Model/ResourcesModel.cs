namespace ManifestGen.Model;

/// <summary>
/// Requests and limits, as Kubernetes quantities. The effective values are what applies where nothing, or nothing readable, was declared.
/// </summary>
public sealed record ResourcesModel
{
    public Origin Origin { get; init; } = Origin.Class;

    public string? Cpu { get; init; }

    public string? CpuLimit { get; init; }

    public string? Memory { get; init; }

    public string? MemoryLimit { get; init; }

    public string? EphemeralStorage { get; init; }

    public string? EphemeralStorageLimit { get; init; }

    public string? HugePages2Mi { get; init; }

    public string? HugePages1Gi { get; init; }

    public int? PidsLimit { get; init; }

    /// <summary>A tenth of a core lets the scheduler place the pod anywhere, and keeps it from starving.</summary>
    public string EffectiveCpu => Cpu ?? Lower("100m", CpuLimit);

    /// <summary>What a small ASP.NET Core service uses at rest.</summary>
    public string EffectiveMemory => Memory ?? Lower("128Mi", MemoryLimit);

    /// <summary>Always there: without it one leak takes the node down, and .NET sizes its heap by the node's memory.</summary>
    public string EffectiveMemoryLimit => MemoryLimit ?? Higher("256Mi", Memory);

    /// <inheritdoc cref="DefaultPidsLimit"/>
    public int EffectivePidsLimit => PidsLimit ?? DefaultPidsLimit;

    /// <summary>
    /// Far above what a program has memory for (a waiting thread of .NET takes about 40 KiB, 24 of its own and 16 of the kernel, so that the default limit of
    /// the memory holds five thousand), and far below the 32768 that a small machine has for everybody: a fork bomb ends in its container. It is OpenShift's limit for a pod too.
    /// </summary>
    public const int DefaultPidsLimit = 4096;

    /// <summary>The sized /tmp of <see cref="TemporaryFilesSize"/>.</summary>
    public string EffectiveEphemeralStorage => EphemeralStorage ?? Lower("64Mi", EphemeralStorageLimit);

    /// <summary>Temporary volumes on disk (/tmp, where nothing is declared), and the container's log files until the kubelet rotates them.</summary>
    public string EffectiveEphemeralStorageLimit(StorageModel storage) => EphemeralStorageLimit ?? Higher(DiskUsage.Of(storage, LogFilesSize), EphemeralStorage);

    private const string LogFilesSize = "192Mi";

    /// <summary>The size of the writable /tmp: form uploads and diagnostics sockets fit, a runaway file does not.</summary>
    public const string TemporaryFilesSize = "64Mi";

    /// <summary>The same with other defaults for the memory, for a program that needs more than a small one.</summary>
    public ResourcesModel WithMemory(string request, string limit) => this with
    {
        Memory = Memory ?? Lower(request, MemoryLimit),
        MemoryLimit = MemoryLimit ?? Higher(limit, Memory),
    };

    private static string Lower(string ours, string? declared) => Compare(declared, ours) < 0 ? declared! : ours;

    private static string Higher(string ours, string? declared) => Compare(declared, ours) > 0 ? declared! : ours;

    private static int Compare(string? declared, string ours) =>
        Quantity.TryParse(declared, out var value) && Quantity.TryParse(ours, out var other) ? value.CompareTo(other) : 0;
}
