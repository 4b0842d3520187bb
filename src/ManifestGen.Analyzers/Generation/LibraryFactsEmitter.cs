using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>Writes what a library says of its extension methods as an attribute of the assembly, which the compilation of a program reads.</summary>
internal static class LibraryFactsEmitter
{
    public const string HintName = "ManifestGen.Library.g.cs";

    private const string Purpose = "The endpoints and services that the methods of this library add to a program. ManifestGen reads this during a build, and nothing reads it at run time.";

    public static string Emit(string facts) => MetadataSource.Of(Purpose, [new(Payload.LibraryKey, facts)]);
}
