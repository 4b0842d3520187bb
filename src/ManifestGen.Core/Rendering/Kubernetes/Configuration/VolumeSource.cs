using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Configuration;

/// <summary>Where files of one folder come from: one object, the pod itself, or for each token the API server.</summary>
/// <param name="Kind">The name that Kubernetes has for it, as a volume and as a part of one.</param>
/// <param name="Name">The object's name. Null for what is no object.</param>
/// <param name="IsOptional">Whether the object may be missing.</param>
/// <param name="IsWhole">Whether the folder has all of it under the names that it has there.</param>
/// <param name="Files">The files.</param>
internal sealed record VolumeSource(string Kind, string? Name, bool IsOptional, bool IsWhole, IReadOnlyList<FileModel> Files)
{
    private const string ConfigMap = "configMap";
    private const string Secret = "secret";
    private const string Pod = "downwardAPI";
    private const string Token = "serviceAccountToken";

    public static IReadOnlyList<VolumeSource> AllOf(FileFolder folder, ServiceModel service, ProjectModel project)
    {
        var own = ConfigMapContent.OfFolder(folder, service, project)?.Name;
        return folder.Files
            .GroupBy(file => KeyOf(file, own))
            .Select(same => new VolumeSource(same.Key.Kind, same.Key.Name, same.Key.IsOptional, same.Key.IsWhole, same.ToArray()))
            .ToArray();
    }

    /// <summary>The volume of a folder: of one source where one suffices, else projected from several.</summary>
    public static YamlMap Render(string name, FileFolder folder, IReadOnlyList<VolumeSource> sources)
    {
        var mode = FileModes.DefaultOf(folder.Files);
        return sources is [{ Kind: not Token } single]
            ? new() { { "name", name }, { single.Kind, single.AsVolume(mode) } }
            : new()
            {
                { "name", name },
                {
                    "projected", new YamlMap
                    {
                        { "defaultMode", mode },
                        { "sources", YamlList.Of(sources.Select(source => (YamlNode)new YamlMap { { source.Kind, source.AsPart(mode) } })) },
                    }
                },
            };
    }

    private static (string Kind, string? Name, bool IsOptional, bool IsWhole) KeyOf(FileModel file, string? own) => file switch
    {
        SourceFileModel => (ConfigMap, own, false, true),
        ConfigMapFileModel config => (ConfigMap, config.ConfigMap, config.Optional, config.IsFolder),
        SecretFileModel secret => (Secret, secret.Secret, secret.Optional, secret.IsFolder),
        FieldFileModel => (Pod, null, false, false),
        // Each is a source of its own; the path tells them apart.
        _ => (Token, file.Path, false, false),
    };

    private YamlMap AsVolume(int? mode) => new()
    {
        { Kind == Secret ? "secretName" : "name", Name },
        { "defaultMode", mode },
        { "items", Items(mode) },
        { "optional", IsOptional ? true : null },
    };

    private YamlMap AsPart(int? mode) => Files[0] is TokenFileModel token
        ? new()
        {
            { "audience", token.Audience },
            { "expirationSeconds", token.EffectiveExpirationSeconds },
            { "path", token.FileName },
        }
        : new()
        {
            { "name", Name },
            { "items", Items(mode) },
            { "optional", IsOptional ? true : null },
        };

    // All keys need no list, unless one of them has a mode of its own.
    private YamlNode? Items(int? mode) =>
        IsWhole && Files.All(file => FileModes.Of(file, mode) is null) ? null : YamlList.Of(Files.Select(file => Item(file, mode)));

    private static YamlNode Item(FileModel file, int? mode) => new YamlMap
    {
        { "key", KeyIn(file) },
        { "path", file.FileName },
        { "fieldRef", file is FieldFileModel field ? PodFields.Reference(field.Field, field.Key) : null },
        { "mode", FileModes.Of(file, mode) },
    };

    private static string? KeyIn(FileModel file) => file switch
    {
        SourceFileModel => file.FileName,
        ConfigMapFileModel config => config.Key,
        SecretFileModel secret => secret.Key,
        _ => null,
    };
}
