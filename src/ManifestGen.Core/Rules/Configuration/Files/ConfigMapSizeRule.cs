using System.Globalization;
using System.Text;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Files;

/// <summary>MGEN518 and MGEN519: how much a ConfigMap holds, and a config of Swarm.</summary>
internal sealed class ConfigMapSizeRule : IServiceRule
{
    private const int OfConfigMaps = 1024 * 1024;

    private const int OfSwarm = 1000 * 1024;

    /// <summary>Of 256 KiB, which all annotations of an object may have together; some of it is for quotes, escapes and the rest of the object.</summary>
    private const int OfLastApplied = 200 * 1024;

    private static readonly Rule TooLarge = new(
        "MGEN518",
        "The configuration exceeds the size limit",
        "{0} has {1} KiB, and {2} holds at most {3}: add it to the image, or mount a volume",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule TooLargeToApply = new(
        "MGEN519",
        "The configuration is too large for kubectl apply",
        "{0} has {1} KiB, which does not fit into the annotation that kubectl apply keeps it in: use kubectl apply --server-side, or add it to the image",
        RuleSeverity.Warning,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [TooLarge, TooLargeToApply];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        return (project.Targets.HasFlag(ManifestTargets.Kubernetes) ? OfKubernetes(service, project) : [])
            .Concat(project.Targets.HasFlag(ManifestTargets.Swarm) ? OfSwarmConfigs(service, project) : []);
    }

    private static IEnumerable<Finding> OfKubernetes(ServiceModel service, ProjectModel project)
    {
        var largestValue = service.Configuration.Values.OrderByDescending(variable => variable.Value.Length).FirstOrDefault();
        if (ConfigMapContent.OfValues(service) is { } values && OfConfigMap(values, largestValue!.Origin.Argument("value"), "The ConfigMap of all values") is { } finding)
        {
            yield return finding;
        }

        foreach (var folder in service.Configuration.Folders)
        {
            var largest = folder.SourceFiles.OrderByDescending(file => project.TextOf(file.Source)?.Length).FirstOrDefault();
            if (ConfigMapContent.OfFolder(folder, service, project) is { } files
                && OfConfigMap(files, largest!.Origin.Argument(nameof(ConfigFileAttribute.Source)), $"The ConfigMap of the files in '{Characters.OnOneLine(folder.Path)}'") is { } ofFolder)
            {
                yield return ofFolder;
            }
        }
    }

    private static Finding? OfConfigMap(ConfigMapContent content, Place place, string name)
    {
        var size = content.Entries.Sum(entry => Encoding.UTF8.GetByteCount(entry.Value));
        return size > OfConfigMaps ? TooLarge.At(place, name, Kibibytes(size), "one", "1024")
            : size > OfLastApplied ? TooLargeToApply.At(place, name, Kibibytes(size))
            : null;
    }

    private static IEnumerable<Finding> OfSwarmConfigs(ServiceModel service, ProjectModel project) =>
        from file in service.Configuration.SourceFiles
        let size = Encoding.UTF8.GetByteCount(project.TextOf(file.Source) ?? "")
        // Where Kubernetes refuses it, once is enough.
        where size > OfSwarm && (size <= OfConfigMaps || !project.Targets.HasFlag(ManifestTargets.Kubernetes))
        select TooLarge.At(file.Origin.Argument(nameof(ConfigFileAttribute.Source)), $"'{Characters.OnOneLine(file.Source)}'", Kibibytes(size), "a config of Swarm", "1000");

    private static string Kibibytes(int bytes) => ((bytes + 1023) / 1024).ToString(CultureInfo.InvariantCulture);
}
