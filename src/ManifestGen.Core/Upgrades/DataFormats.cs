using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Upgrades;

/// <summary>
/// Which versions of a server can read the data of others, from the servers' own upgrade documentation (sources in <c>docs/upgrades.md</c>).
/// </summary>
internal static class DataFormats
{
    // By the name of the server, since one member of the enum stands for MySQL and MariaDB.
    private static readonly Dictionary<string, Steps> All = new(StringComparer.Ordinal)
    {
        ["PostgreSQL"] = new(
            (old, @new) => old.Major != @new.Major,
            "each major version has its own format, and the server stops at startup",
            "dump the data with the former version (pg_dumpall) and restore it into a new volume, or run pg_upgrade on the volume"),
        ["MySQL"] = new(
            (old, @new) => IsBefore(@new, old) || Series(@new) - Series(old) > 1,
            "the server upgrades data only from the previous series (5.7, 8.0, 8.4, 9), and cannot read data of a later one",
            "upgrade through each series, and start the server once with each"),
        ["MariaDB"] = new(
            (old, @new) => @new.Major < old.Major || (@new.Major == old.Major && @new.Minor < old.Minor),
            "the server cannot read data of a later series",
            "restore a dump of the data (mariadb-dump) into a new volume"),
        ["MongoDB"] = new(
            (old, @new) => @new.Major < old.Major || @new.Major - old.Major > 1,
            "the server reads data only from the previous major version",
            "upgrade through each major version, and run setFeatureCompatibilityVersion with each"),
        ["Elasticsearch"] = new(
            (old, @new) => IsBefore(@new, old) || @new.Major - old.Major > 1,
            "the server reads indexes only from the previous major version",
            "upgrade to the last minor version of each major version in between, and reindex older indexes"),
        ["OpenSearch"] = new(
            (old, @new) => IsBefore(@new, old) || @new.Major - old.Major > 1,
            "the server reads indexes only from the previous major version",
            "upgrade through each major version, and reindex older indexes"),
        ["RabbitMQ"] = new(
            (old, @new) => IsBefore(@new, old) || (@new.Major >= 4 && old.Major < 4 && old is not { Major: 3, Minor: 13 }),
            "the broker starts only with data of the previous release series, with all stable feature flags enabled",
            "upgrade to 3.13 first, and run rabbitmqctl enable_feature_flag all before each step"),
        ["Apache Kafka"] = new(
            (old, @new) => IsBefore(@new, old) || (@new.Major >= 4 && old is { Major: 3, Minor: < 3 } or { Major: < 3 }),
            "the metadata cannot be downgraded, and version 4 reads metadata only from KRaft 3.3 and later",
            "upgrade to 3.9 first, and finalize it with kafka-features upgrade"),
        ["SQL Server"] = new(
            (old, @new) => @new.Major < old.Major,
            "the server cannot attach databases of a later version",
            "keep the version, or export the data (SqlPackage) and import it into a new volume"),
        ["Redis"] = new(
            (old, @new) => @new.Major < old.Major,
            "the server cannot read snapshots of a later version",
            "keep the version, or start with an empty volume and load the data again"),
        ["Valkey"] = new(
            (old, @new) => @new.Major < old.Major,
            "the server cannot read snapshots of a later version",
            "keep the version, or start with an empty volume and load the data again"),
    };

    public static IEnumerable<UpgradeFinding> Find(ManifestState before, ManifestState after) =>
        from old in before.Objects
        where old.Pod is not null && HasData(old)
        let @new = after.Objects.FirstOrDefault(candidate => candidate.Pod is not null && candidate.Service == old.Service)
        where @new is not null
        let finding = Between(old.Reference, ImageOf(old), ImageOf(@new))
        where finding is not null
        select finding with { Service = old.Service };

    /// <summary>What becomes of the data of a server whose image changes; null where nothing does.</summary>
    public static UpgradeFinding? Between(string reference, string? oldImage, string? newImage)
    {
        if (oldImage is null || newImage is null || EngineOf(oldImage) is not { } engine || !All.TryGetValue(engine.Name, out var steps)
            || EngineOf(newImage)?.Name != engine.Name || Version.Of(oldImage) is not { } old || Version.Of(newImage) is not { } @new || !steps.IsRefused(old, @new))
        {
            return null;
        }

        return new(UpgradeKind.DataFormat, reference,
            $"{reference} changes from {engine.Name} {old.Text} to {@new.Text}, but its data is in the former version's format: {steps.Reason}. Back up the volume, and {steps.Advice}.")
        {
            Attribute = "BackingService",
        };
    }

    private static EngineDefinition? EngineOf(string image) => Engines.Of(new BackingModel(Origin.Class) { Image = image });

    private static string? ImageOf(ManifestObject found) => found.Pod!.Items("containers").Select(container => container.Text("image")).FirstOrDefault();

    private static bool HasData(ManifestObject found) =>
        found.Document.Items("spec", "volumeClaimTemplates").Any() || found.Pod!.Items("volumes").Any(volume => volume["persistentVolumeClaim"] is not null);

    private static bool IsBefore(Version version, Version other) => version.Major < other.Major || (version.Major == other.Major && version.Minor < other.Minor);

    // The long-term series of MySQL, and those that follow the last of them.
    private static int Series(Version version) => version switch
    {
        { Major: < 8 } => 0,
        { Major: 8, Minor: 0 } => 1,
        { Major: 8 } => 2,
        _ => 3,
    };

    private sealed record Steps(Func<Version, Version, bool> IsRefused, string Reason, string Advice);

    /// <param name="Major">The first number.</param>
    /// <param name="Minor">The second one; 0 where there is none.</param>
    /// <param name="Text">As the tag says it.</param>
    private sealed record Version(int Major, int Minor, string Text)
    {
        public static Version? Of(string image)
        {
            var text = ImageReference.Parse(image).Tag?.Split('-')[0];
            var numbers = text?.Split('.') ?? [];
            return numbers.Length > 0 && TryRead(numbers[0], out var major) ? new(major, numbers.Length > 1 && TryRead(numbers[1], out var minor) ? minor : 0, text!) : null;
        }

        private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
