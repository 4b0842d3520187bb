using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN913 to MGEN916: what the program keeps, and where.</summary>
public static class StateFindings
{
    private static readonly Rule ReadOnly = new(
        "MGEN913",
        "The program writes to a read-only file system",
        "'{0}' is on the read-only file system of the container: write to /tmp, or declare [TemporaryVolume] or [Volume] for its folder",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Sqlite = new(
        "MGEN914",
        "The SQLite file does not suit the deployment",
        "The SQLite file '{0}' does not suit the deployment, because it {1}",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule InMemory = new(
        "MGEN915",
        "Replicas keep separate data in memory",
        "{0} keeps data in the memory of one replica, and up to {1} run, each with its own data: use a shared store, or [Replicas(1)]",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Migration = new(
        "MGEN916",
        "Replicas migrate the database at the same time",
        "{0} runs in up to {1} replicas at the same time: migrate in a separate job before the rollout",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [ReadOnly, Sqlite, InMemory, Migration];

    /// <summary>That code writes to a file that cannot be written.</summary>
    /// <param name="path">The whole path.</param>
    /// <param name="volume">The attribute that mounts a volume at its folder. Null where none can be mounted there.</param>
    /// <param name="service">The service.</param>
    public static Finding WritesToReadOnly(string path, string? volume, ServiceModel service) => ReadOnly.At(Origin.Class, path) with { Remedy = Mounting(volume, service) };

    /// <summary>That a database is in a file that cannot be written, or is gone with the container.</summary>
    /// <param name="path">The whole path.</param>
    /// <param name="volume">The attribute that mounts a volume at its folder. Null where none can be mounted there.</param>
    /// <param name="service">The service.</param>
    public static Finding SqliteIsNotKept(string path, string? volume, ServiceModel service) =>
        Sqlite.At(Origin.Class, path, "is not on a volume, so it cannot be written or is lost: declare [Volume] for its folder") with { Remedy = Mounting(volume, service) };

    /// <summary>Several replicas have separate databases, or share one file.</summary>
    /// <param name="path">The whole path.</param>
    /// <param name="service">The service.</param>
    public static Finding SqliteHasManyWriters(string path, ServiceModel service) =>
        Sqlite.At(Origin.Class, path, $"allows one writer, and up to {MaximumOf(service).ToText()} replicas run: use [Replicas(1)], or a database server");

    /// <summary>Code keeps data in memory that replicas must share.</summary>
    /// <param name="method">The method that does.</param>
    /// <param name="service">The service.</param>
    public static Finding KeepsInMemory(string method, ServiceModel service) => InMemory.At(Origin.Class, method, MaximumOf(service).ToText());

    /// <summary>Each replica changes the schema.</summary>
    /// <param name="method">The method that does.</param>
    /// <param name="service">The service.</param>
    public static Finding MigratesInEach(string method, ServiceModel service) => Migration.At(Origin.Class, method, MaximumOf(service).ToText());

    private static Remedy? Mounting(string? volume, ServiceModel service) => volume is null ? null : new Remedy($"Add [{volume}]", RemedyEdit.AddAttribute(service.Origin, volume));

    /// <summary>The declared maximum number of replicas that run at the same time.</summary>
    public static int MaximumOf(ServiceModel service) => service.AutoScale?.Max ?? service.Replicas?.Count ?? 1;
}
