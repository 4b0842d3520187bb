using ManifestGen.Tasks.Context;
using ManifestGen.Tasks.Files;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Finds out whether a Dockerfile that is newer than the context is another's than the context says, or is another's and may say something else now.</summary>
public sealed class ReadDockerfile : ManifestGenTask
{
    [Required]
    public string ContextFile { get; set; } = "";

    [Output]
    public bool IsChanged { get; set; }

    protected override IReadOnlyList<Problem> Run()
    {
        var path = Path.Combine(FullPath(OutputDirectory), ForeignDockerfile.FileName);
        var isForeign = File.Exists(path) && !Ownership.IsOwned(FileStore.TryRead(path) ?? "");
        IsChanged = isForeign || (FileStore.TryRead(FullPath(ContextFile)) ?? "").Contains("|foreigncontext=");
        return [];
    }
}
