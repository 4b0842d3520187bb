using ManifestGen.Model;
using ManifestGen.OwnObjects.Reading;
using ManifestGen.Rules.OwnObjects;
using ManifestGen.Text;

namespace ManifestGen.OwnObjects;

/// <summary>A file of the user with its text.</summary>
public sealed record OwnText(OwnFileModel File, string Text);

/// <summary>What the compiler finds in the texts of the user's files, with the reader that it has. The build, which has another one, adds what is missing.</summary>
public static class OwnTexts
{
    /// <param name="texts">The files of the user.</param>
    /// <param name="generated">The generated files of <c>k8s</c>; null where nothing is generated because of something else that is wrong.</param>
    /// <param name="version">The oldest cluster.</param>
    public static IReadOnlyList<OwnFinding> Check(IEnumerable<OwnText> texts, IEnumerable<ManifestFile>? generated, KubernetesVersion version)
    {
        var read = texts.Select(text => (text.File, Reading: IsRead(text.File) ? YamlReader.Read(text.Text) : new([]))).ToArray();
        // With a file that is not understood, nobody knows which objects there are.
        var isComplete = read.All(file => file.Reading.IsUnderstood);
        return Check(read, isComplete ? generated : null, version);
    }

    /// <summary>Findings in files that were already read.</summary>
    /// <param name="read">The files of the user, each with what it says.</param>
    /// <param name="generated">The generated files of <c>k8s</c>; null where it is not known what there is.</param>
    /// <param name="version">The oldest cluster.</param>
    public static IReadOnlyList<OwnFinding> Check(IReadOnlyList<(OwnFileModel File, YamlReading Reading)> read, IEnumerable<ManifestFile>? generated, KubernetesVersion version)
    {
        // Beside a kustomization of the user there may be anything, such as the templates of a chart.
        var decided = OwnSet.DecidedFolders(read.Select(file => file.File));
        var errors = read.Where(file => file.Reading.Error is not null && !OwnSet.IsDecided(file.File.Place, decided))
            .Select(file => OwnFinding.Of(OwnObjectRules.NotYaml, new(file.File, []), file.Reading.Error!.Place, file.Reading.Error.Message));
        var files = read.Where(file => file.Reading.IsUnderstood).Select(file => new OwnFile(file.File, file.Reading.Documents)).ToArray();
        return [.. errors, .. OwnObjectCheck.Check(files, generated, version)];
    }

    /// <summary>Whether the content of a file is looked at: not that of the user's kustomizations, nor that of files of ours.</summary>
    public static bool IsRead(OwnFileModel file) => file.Content is OwnFileContent.Objects or OwnFileContent.Operations;

    /// <summary>Whether a generated file has objects that patches can be for.</summary>
    public static bool IsKubernetes(string path) => path.StartsWith("k8s/", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal);
}
