using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>Writes what a library says of its extension methods as an attribute of the assembly, which the compilation of a program reads.</summary>
internal static class LibraryFactsEmitter
{
    public const string HintName = "ManifestGen.Library.g.cs";

    private const string Purpose = "What the methods of this library map and add in a program that calls them: nothing reads it when the program runs.";

    public static string Emit(string facts) => MetadataSource.Of(Purpose, [new(Payload.LibraryKey, facts)]);
}
