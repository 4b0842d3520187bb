using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>Writes what the project says of itself as an attribute of the assembly, which the compilation of a system reads.</summary>
internal static class ProjectFactsEmitter
{
    public const string HintName = "ManifestGen.Project.g.cs";

    private const string Purpose = "Facts about this project for the files of a system that contains it. Nothing reads them at run time.";

    public static string Emit(string facts) => MetadataSource.Of(Purpose, [new(Payload.ProjectKey, facts)]);
}
