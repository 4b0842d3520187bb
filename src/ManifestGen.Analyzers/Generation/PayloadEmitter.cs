using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>Writes the payload as attributes of the assembly, which the build task reads without running any code.</summary>
internal static class PayloadEmitter
{
    public const string HintName = "ManifestGen.Payload.g.cs";

    private const string Purpose = "The files that ManifestGen writes after this compilation, as metadata of the assembly: nothing reads it when the program runs.";

    /// <summary>The mark comes with the entries, never without them: it says that this step, which is the last, has come to its end.</summary>
    public static string Emit(PayloadModel payload, string build) => MetadataSource.Of(Purpose, [new(Payload.MarkKey, build), .. payload.Entries]);
}
