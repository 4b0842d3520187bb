using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>Writes what made each line of a file as an attribute of the assembly, which the build task prints.</summary>
internal static class ExplanationEmitter
{
    public const string HintName = "ManifestGen.Explanation.g.cs";

    private const string Purpose = "What made each line of a file of ManifestGen: somebody has asked, and the next build has nothing of it.";

    public static string Emit(string explanation) => MetadataSource.Of(Purpose, [new(Payload.ExplanationKey, explanation)]);
}
