using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>Writes what the project says of itself as an attribute of the assembly, which the compilation of a system reads.</summary>
internal static class ProjectFactsEmitter
{
    public const string HintName = "ManifestGen.Project.g.cs";

    private const string Purpose = "What the files of a system need to know of this project, which may be a part of it: nothing reads it when the program runs.";

    public static string Emit(string facts) => MetadataSource.Of(Purpose, [new(Payload.ProjectKey, facts)]);
}
