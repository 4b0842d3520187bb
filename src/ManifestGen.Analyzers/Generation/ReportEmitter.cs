using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>Writes the report as an attribute of the assembly, from which the build task makes the file.</summary>
internal static class ReportEmitter
{
    public const string HintName = "ManifestGen.Report.g.cs";

    private const string Purpose = "The report on the generated files. Only a build that makes the report contains this; the next one does not.";

    public static string Emit(string report) => MetadataSource.Of(Purpose, [new(Payload.ReportKey, report)]);
}
