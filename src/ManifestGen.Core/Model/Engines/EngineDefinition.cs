namespace ManifestGen.Model;

/// <summary>What is known of a server and of its official image. Facts, from the images' Dockerfiles and documentation; nothing here is a choice.</summary>
/// <param name="Engine">The member of the public enum.</param>
/// <param name="Name">The server's name, for messages.</param>
/// <param name="Port">The port that clients connect to.</param>
/// <param name="PortName">Its name.</param>
public sealed record EngineDefinition(BackingEngine Engine, string Name, int Port, string PortName)
{
    /// <summary>The repositories of the image, without a registry.</summary>
    public required IReadOnlyList<string> Images { get; init; }

    /// <summary>The user that the image is made for. Null where any will do.</summary>
    public EngineUser? User { get; init; }

    /// <summary>The same of the variant that is made of Alpine, where it differs.</summary>
    public EngineUser? AlpineUser { get; init; }

    /// <summary>Capabilities that the program cannot start without.</summary>
    public EquatableArray<AddedCapability> Capabilities { get; init; }

    /// <summary>Where the server keeps its data. Null for one that has none.</summary>
    public Func<ImageReference, string>? DataFolder { get; init; }

    /// <summary>Whether the data is more than a cache, so that losing it is a loss.</summary>
    public bool KeepsData { get; init; }

    /// <summary>
    /// Whether the image has a data folder that belongs to its user: then Docker gives it to a new volume. Else a new volume belongs to root there.
    /// </summary>
    public bool HasDataFolder { get; init; } = true;

    /// <summary>Other folders that the server writes to.</summary>
    public IReadOnlyList<string> ScratchFolders { get; init; } = [];

    /// <summary>Folders that the server writes to and in which the image has files that it reads.</summary>
    public IReadOnlyList<string> SeededFolders { get; init; } = [];

    /// <summary>Variables without which it would not run as one server with a volume of its own.</summary>
    public Func<EngineSetting, IEnumerable<(string Name, string Value)>> Environment { get; init; } = _ => [];

    /// <summary>Arguments without which it would not.</summary>
    public Func<EngineSetting, IEnumerable<string>> Arguments { get; init; } = _ => [];

    /// <summary>
    /// Options that tell it what the container may take: where nothing says so, it sizes itself by the whole machine, or by a fixed number, and is ended at its limit.
    /// A declared option of the same name wins, and none is given to a program that is started in a way of its own.
    /// </summary>
    public Func<EngineSetting, IEnumerable<EngineOption>> Options { get; init; } = _ => [];

    /// <summary>Whether it works in <c>/dev/shm</c>, which has 64 MiB in a container by default.</summary>
    public bool UsesSharedMemory { get; init; }

    /// <summary>What is started instead of the image's entry point. Empty where that is right.</summary>
    public Func<EngineSetting, IEnumerable<string>> EntryPoint { get; init; } = _ => [];

    /// <summary>How Kubernetes asks whether it is ready.</summary>
    public ProbeKind Probe { get; init; } = ProbeKind.Tcp;

    /// <summary>The path of a probe by HTTP.</summary>
    public string? ProbePath { get; init; }

    /// <summary>What exits with 0 when it is ready, and needs neither a shell nor a password. Empty where the image has nothing of the kind.</summary>
    public Func<EngineSetting, IEnumerable<string>> HealthCommand { get; init; } = _ => [];

    /// <summary>
    /// What exits with 0 as long as the server lives, though it may not be ready, for Swarm, which ends what fails it. Empty where <see cref="HealthCommand"/> says the same.
    /// </summary>
    public Func<EngineSetting, IEnumerable<string>> AliveCommand { get; init; } = _ => [];

    /// <summary>The variables that have a twin with <c>_FILE</c> at its end, for the path of a file that holds the value.</summary>
    public IReadOnlyList<string> FileVariables { get; init; } = [];

    /// <summary>The variables whose files <see cref="EntryPoint"/> reads by itself.</summary>
    public IReadOnlyList<string> MountedVariables { get; init; } = [];

    /// <summary>What the image starts, for what has to be done before that. Null for one without a shell, where nothing can be done before.</summary>
    public ImageProgram? Program { get; init; }

    /// <summary>The variables that the server requires. Each entry is a choice of variables, with the usual one first.</summary>
    public IReadOnlyList<RequiredVariable> RequiredVariables { get; init; } = [];

    /// <summary>The variable for the password that everybody knows as long as it is not set. Null where there is none.</summary>
    public string? DefaultPasswordVariable { get; init; }

    /// <summary>Whether several replicas are separate servers that do not form a cluster.</summary>
    public bool IsSingle { get; init; } = true;

    /// <summary>The request for memory.</summary>
    public string Memory { get; init; } = "256Mi";

    public string MemoryLimit { get; init; } = "512Mi";

    /// <summary>The time that it may take to write everything down when it is stopped.</summary>
    public int StopSeconds { get; init; } = 45;

    /// <summary>The variables that name the database which the image creates, with the usual one first. Empty if it creates none.</summary>
    public IReadOnlyList<string> DatabaseVariables { get; init; } = [];

    /// <summary>What .NET clients expect, in the notation of <see cref="ConnectionTemplate"/>. Null where there is no such text.</summary>
    public string? ConnectionString { get; init; }
}

/// <summary>Numbers of a user and its group.</summary>
public sealed record EngineUser(int User, int Group);

/// <summary>What an image starts.</summary>
/// <param name="EntryPoint">Its entry point.</param>
/// <param name="Command">The arguments where none are declared.</param>
public sealed record ImageProgram(IReadOnlyList<string> EntryPoint, IReadOnlyList<string> Command);

/// <summary>A variable that must be declared, or one of those that take its place.</summary>
/// <param name="Names">The names, the usual one first.</param>
/// <param name="Value">The only value that makes sense. Null for a secret.</param>
public sealed record RequiredVariable(IReadOnlyList<string> Names, string? Value = null);
