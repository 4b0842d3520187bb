using Basic.Reference.Assemblies;
using ManifestGen.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Tasks.Tests;

/// <summary>Assemblies compiled in memory.</summary>
public static class TestAssembly
{
    /// <summary>An assembly with these <c>AssemblyMetadata</c> entries.</summary>
    public static MemoryStream WithMetadata(params (string Key, string Value)[] entries) =>
        Compile(string.Concat(entries.Select(entry =>
            $"[assembly: System.Reflection.AssemblyMetadata({CSharpLiteral.Of(entry.Key)}, {CSharpLiteral.Of(entry.Value)})]\n")));

    public static MemoryStream Compile(string source)
    {
        var compilation = CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText(source)], Net100.References.All, new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        return image;
    }
}
