using ManifestGen.Model;
using ManifestGen.Rules.Storage;
using ManifestGen.Text;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN710 to MGEN713, MGEN719, MGEN723 and MGEN724, and of MGEN722 what is mechanical: volumes and logs.</summary>
internal static class StorageLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN710",
                "The StorageClass name is not valid",
                "'{0}' is not a valid StorageClass name: use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
                RuleSeverity.Error,
                Category.Storage) { IsBlocking = true },
            broken => [broken.Text()]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN711",
                "The claim name is not valid",
                "'{0}' is not a valid claim name: use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
                RuleSeverity.Error,
                Category.Storage) { IsBlocking = true },
            broken => [broken.Text()]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN712",
                "The volume setting has no effect on an existing claim",
                "{0} has no effect, because the claim '{1}' already exists: remove it, or remove Claim",
                RuleSeverity.Error,
                Category.Storage),
            broken => [broken.Name, ((VolumeModel)broken.Declared).Claim!]),
        new(
            new(
                "MGEN713",
                "The volume subpath is not valid",
                "'{0}' is not a valid folder of the volume: use a relative path without '..', with letters, digits, '.', '_', '-' and '/'",
                RuleSeverity.Error,
                Category.Storage) { IsBlocking = true },
            broken => [broken.Text()])
        {
            RemedyOf = broken => broken.Text().Trim('/', ' ').Length == 0 ? new("Mount the whole volume", RemedyEdit.RemoveArgument(broken.Place)) : RowRule.Mended(broken),
        },
        new(
            new(
                "MGEN719",
                "The volume setting applies to Kubernetes only",
                "{0} of the volume '{1}' has no effect in {2}, where the volume uses the free space of the host",
                RuleSeverity.Info,
                Category.Storage),
            Phrases.NameTargets)
        {
            ArgumentsOfAll = dropped => dropped.ByTarget().Select(part =>
                new[] { string.Join(", ", part.Names), ((StorageMountModel)dropped.First.Declared).Name, part.Target }),
        },
        new(LoggingRule.Invalid, broken => [broken.Name, broken.Number().ToText(), $"use {broken.Limit.Text}"]) { IsListedElsewhere = true },
        new(
            new(
                "MGEN723",
                "The logging setting is not supported by the driver",
                "{0} has no effect with the driver '{1}': {2}",
                RuleSeverity.Error,
                Category.Storage),
            broken => [broken.Name, ((LoggingModel)broken.Declared).EffectiveDriver, ReasonOf((LoggingModel)broken.Declared)]),
        new(
            new(
                "MGEN724",
                "Logging settings have no effect in Kubernetes",
                "[Logging] has no effect in Kubernetes: the kubelet limits the logs of all containers with containerLogMaxSize and containerLogMaxFiles",
                RuleSeverity.Info,
                Category.Storage),
            _ => []),
    ];

    private static string ReasonOf(LoggingModel logging) =>
        logging.EffectiveDriver == LoggingModel.OfEngine ? "the engine's configuration sets it" : "it writes no files, so use Options, or another driver";
}
