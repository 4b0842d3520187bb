namespace ManifestGen.Generation;

/// <summary>Writes the payload as attributes of the assembly, which the build task reads without running any code.</summary>
internal static class PayloadEmitter
{
    public const string HintName = "ManifestGen.Payload.g.cs";

    private const string Purpose = "The files that ManifestGen writes after this compilation, as metadata of the assembly: nothing reads it when the program runs.";

    public static string Emit(PayloadModel payload) => MetadataSource.Of(Purpose, payload.Entries);
}
