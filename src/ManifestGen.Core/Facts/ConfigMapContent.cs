using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Facts;

/// <summary>What a ConfigMap of the service's own holds, and its name.</summary>
internal sealed class ConfigMapContent
{
    private readonly string _prefix;

    private ConfigMapContent(string prefix, IEnumerable<(string Key, string Value)> entries)
    {
        _prefix = prefix;
        // In an order of their own, so that moving an attribute rolls nothing.
        Entries = entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
    }

    public IReadOnlyList<(string Key, string Value)> Entries { get; }

    public string Name => $"{_prefix}-{ContentHash.Of(Entries.SelectMany(entry => new[] { entry.Key, entry.Value }))}";

    /// <summary>The declared values. Null where there is none.</summary>
    public static ConfigMapContent? OfValues(ServiceModel service) => service.Configuration.Values.Count == 0
        ? null
        : new($"{service.Name}-config", service.Configuration.Values.Select(variable => (variable.Name, variable.Value)));

    /// <summary>The files of the project in one folder of the container. Null where there is none.</summary>
    public static ConfigMapContent? OfFolder(FileFolder folder, ServiceModel service, ProjectModel project) => folder.SourceFiles.Count == 0
        ? null
        : new($"{service.Name}-files", folder.SourceFiles.Select(file => (file.FileName, project.TextOf(file.Source) ?? "")));

    /// <summary>All of them; two folders with the same files have one.</summary>
    public static IEnumerable<ConfigMapContent> AllOf(ServiceModel service, ProjectModel project) => service.Configuration.Folders
        .Select(folder => OfFolder(folder, service, project))
        .Prepend(OfValues(service))
        .OfType<ConfigMapContent>()
        .GroupBy(content => content.Name, StringComparer.Ordinal)
        .Select(same => same.First());
}
