using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code;

/// <summary>Files that generators add to a program.</summary>
internal static class GeneratedFiles
{
    /// <summary>Who maps routes or registers services has to name one of these. What Razor, serializers and regular expressions are made of does not, and is large.</summary>
    private static readonly string[] Builders = ["RouteBuilder", "WebApplication", "ApplicationBuilder", "ServiceCollection"];

    public static bool Contain(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    /// <summary>Whether a generated file may set up the program, so that its calls have to be read.</summary>
    // The text of what a generator adds is one string already, so that nothing is copied here.
    public static bool MaySetUp(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return Builders.Any(builder => text.IndexOf(builder, StringComparison.Ordinal) >= 0);
    }
}
