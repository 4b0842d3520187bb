using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>Writes the payload as attributes of the assembly, which the build task reads without running any code.</summary>
internal static class PayloadEmitter
{
    public const string HintName = "ManifestGen.Payload.g.cs";

    private const string Purpose = "The files that ManifestGen writes after this compilation, as assembly metadata. Nothing reads it at run time.";

    /// <summary>
    /// The mark comes with the entries, never without them: it says that this step, which is the last, has come to its end. In a build it is there also where
    /// nothing is declared: an assembly without a word of the generator is one that it did not see. Null where there is nothing to say.
    /// </summary>
    public static string? Emit(PayloadModel payload, string build) =>
        payload.Entries.Count == 0 && build.Length == 0 ? null : MetadataSource.Of(Purpose, [new(Payload.MarkKey, build), .. payload.Entries]);
}
