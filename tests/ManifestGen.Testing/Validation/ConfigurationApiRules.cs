using System.Text.RegularExpressions;
using k8s.Models;

namespace ManifestGen.Testing.Validation;

/// <summary>What an API server or a kubelet refuses of ConfigMaps, of variables that refer to something, and of volumes with files.</summary>
internal static partial class ConfigurationApiRules
{
    private const int MaxData = 1024 * 1024;

    private static readonly string[] FieldsOfVariables =
        ["metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.podIP", "status.podIPs"];

    private static readonly string[] FieldsOfFiles = ["metadata.name", "metadata.namespace", "metadata.uid", "metadata.labels", "metadata.annotations"];

    public static IEnumerable<string> Check(IReadOnlyList<object> resources, V1PodSpec pod, V1Container container) =>
    [
        .. resources.OfType<V1ConfigMap>().SelectMany(OfConfigMap),
        .. Repeated("ConfigMap", resources.OfType<V1ConfigMap>().Select(map => map.Metadata.Name)),
        .. resources.OfType<V1ConfigMap>().Where(map => !NamesIn(pod, container).Contains(map.Metadata.Name)).Select(map => $"nothing uses {map.Metadata.Name}"),
        .. (container.Env ?? []).SelectMany(OfVariable),
        .. (container.EnvFrom ?? []).SelectMany(OfSource),
        .. Repeated("volume", pod.Volumes?.Select(volume => volume.Name)),
        .. (pod.Volumes ?? []).SelectMany(OfVolume),
        .. Repeated("mount path", container.VolumeMounts?.Select(mount => mount.MountPath.TrimEnd('/'))),
        .. (container.VolumeMounts ?? []).Where(mount => mount.MountPath.Contains(':') || mount.SubPath?.Contains("..") == true).Select(mount => $"mount {mount.MountPath}"),
    ];

    private static IEnumerable<string> OfConfigMap(V1ConfigMap map) =>
    [
        .. (map.Data ?? new Dictionary<string, string>()).Keys.Where(key => !Key().IsMatch(key)).Select(key => $"key '{key}'"),
        .. map.Data?.Values.Sum(System.Text.Encoding.UTF8.GetByteCount) > MaxData ? ["data too large"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> OfVariable(V1EnvVar variable)
    {
        var source = variable.ValueFrom;
        if (source is null)
        {
            yield break;
        }

        if (new object?[] { source.ConfigMapKeyRef, source.SecretKeyRef, source.FieldRef, source.ResourceFieldRef }.OfType<object>().Count() != 1)
        {
            yield return $"sources of {variable.Name}";
        }

        var keys = new[] { source.ConfigMapKeyRef?.Key, source.SecretKeyRef?.Key }.OfType<string>();
        var names = new[] { source.ConfigMapKeyRef?.Name, source.SecretKeyRef?.Name }.OfType<string>();
        if (keys.Any(key => !Key().IsMatch(key)) || names.Any(name => !Subdomain().IsMatch(name)))
        {
            yield return $"reference of {variable.Name}";
        }

        if (source.FieldRef is { } field && !IsField(field.FieldPath, FieldsOfVariables))
        {
            yield return $"field {field.FieldPath}";
        }

        if (source.ResourceFieldRef is { } resource && resource.Divisor?.ToString() is { } divisor && !(resource.Resource.EndsWith("cpu") ? CpuDivisor() : ByteDivisor()).IsMatch(divisor))
        {
            yield return $"divisor {divisor}";
        }
    }

    private static IEnumerable<string> OfSource(V1EnvFromSource source)
    {
        var name = source.ConfigMapRef?.Name ?? source.SecretRef?.Name ?? "";
        if (!Subdomain().IsMatch(name) || (source.Prefix is { } prefix && !Prefix().IsMatch(prefix)))
        {
            yield return $"source {source.Prefix}{name}";
        }
    }

    private static IEnumerable<string> OfVolume(V1Volume volume)
    {
        int?[] modes = [volume.ConfigMap?.DefaultMode, volume.Secret?.DefaultMode, volume.DownwardAPI?.DefaultMode, volume.Projected?.DefaultMode];
        var parts = volume.Projected?.Sources ?? [];
        IEnumerable<V1KeyToPath> keys =
            [.. volume.ConfigMap?.Items ?? [], .. volume.Secret?.Items ?? [], .. parts.SelectMany(part => part.ConfigMap?.Items ?? part.Secret?.Items ?? [])];
        IEnumerable<V1DownwardAPIVolumeFile> fields = [.. volume.DownwardAPI?.Items ?? [], .. parts.SelectMany(part => part.DownwardAPI?.Items ?? [])];
        var tokens = parts.Select(part => part.ServiceAccountToken).OfType<V1ServiceAccountTokenProjection>().ToList();
        IEnumerable<string> paths = [.. keys.Select(key => key.Path), .. fields.Select(field => field.Path), .. tokens.Select(token => token.Path)];
        return
        [
            .. VolumeName().IsMatch(volume.Name) ? [] : new[] { $"volume name {volume.Name}" },
            .. Repeated($"path in {volume.Name}", paths),
            .. paths.Where(path => path.StartsWith("..") || path.StartsWith('/') || path.Length == 0).Select(path => $"path {path}"),
            .. keys.Where(key => !Key().IsMatch(key.Key)).Select(key => $"key {key.Key}"),
            .. modes.Concat(keys.Select(key => key.Mode)).Concat(fields.Select(field => field.Mode)).Where(mode => mode is < 0 or > 0x1ff).Select(mode => $"mode {mode}"),
            .. fields.Where(field => !IsField(field.FieldRef.FieldPath, FieldsOfFiles)).Select(field => $"field {field.FieldRef.FieldPath}"),
            .. tokens.Where(token => token.ExpirationSeconds < 600).Select(token => $"expiration {token.ExpirationSeconds}"),
        ];
    }

    private static HashSet<string?> NamesIn(V1PodSpec pod, V1Container container) =>
    [
        .. (container.EnvFrom ?? []).Select(source => source.ConfigMapRef?.Name),
        .. (pod.Volumes ?? []).Select(volume => volume.ConfigMap?.Name),
        .. (pod.Volumes ?? []).SelectMany(volume => volume.Projected?.Sources ?? []).Select(part => part.ConfigMap?.Name),
    ];

    private static bool IsField(string path, string[] plain) => plain.Contains(path) || KeyedField().IsMatch(path);

    private static IEnumerable<string> Repeated(string what, IEnumerable<string>? values) =>
        (values ?? []).GroupBy(value => value).Where(group => group.Count() > 1).Select(group => $"{what} '{group.Key}' twice");

    [GeneratedRegex(@"\A(?!\.\.?\z|\.\.)[-._a-zA-Z0-9]{1,253}\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex Subdomain();

    [GeneratedRegex(@"\A[-._a-zA-Z][-._a-zA-Z0-9]*\z")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\z")]
    private static partial Regex VolumeName();

    [GeneratedRegex(@"\Ametadata\.(labels|annotations)\['[-A-Za-z0-9_./]+'\]\z")]
    private static partial Regex KeyedField();

    [GeneratedRegex(@"\A1m?\z")]
    private static partial Regex CpuDivisor();

    [GeneratedRegex(@"\A1([kMGTPE]|[KMGTPE]i)?\z")]
    private static partial Regex ByteDivisor();
}
