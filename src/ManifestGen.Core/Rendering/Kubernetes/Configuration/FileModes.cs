using ManifestGen.Model;

namespace ManifestGen.Rendering.Kubernetes.Configuration;

/// <summary>The modes of the files of one volume: one for all where they agree.</summary>
internal static class FileModes
{
    /// <summary>The mode of the volume. Null leaves it to the API server.</summary>
    public static int? DefaultOf(IReadOnlyList<FileModel> files)
    {
        // Files that are not listed can have no mode of their own.
        var unlisted = files.FirstOrDefault(file => file.IsFolder);
        var modes = files.Where(file => file is not TokenFileModel).Select(ModeOf).Distinct().ToArray();
        return unlisted is not null ? ModeOf(unlisted) : modes is [var only] ? only : null;
    }

    /// <summary>The mode of one file. Null where it is that of its volume.</summary>
    public static int? Of(FileModel file, int? ofVolume)
    {
        var mode = ModeOf(file) ?? UnixMode.OfVolumes;
        return mode == (ofVolume ?? UnixMode.OfVolumes) ? null : mode;
    }

    // A token has no mode of its own: the kubelet gives it to the program's user.
    private static int? ModeOf(FileModel file) => UnixMode.Parse(file switch
    {
        SourceFileModel source => source.Mode,
        ConfigMapFileModel config => config.Mode,
        SecretFileModel secret => secret.EffectiveMode,
        _ => null,
    });
}
