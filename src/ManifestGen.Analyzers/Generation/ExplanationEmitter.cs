using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>Writes what made each line of a file as an attribute of the assembly, which the build task prints.</summary>
internal static class ExplanationEmitter
{
    public const string HintName = "ManifestGen.Explanation.g.cs";

    private const string Purpose = "The attribute or default behind each line of a generated file. Only a build that explains a line contains this; the next one does not.";

    public static string Emit(string explanation) => MetadataSource.Of(Purpose, [new(Payload.ExplanationKey, explanation)]);
}
