using ManifestGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Parsing;

/// <summary>The few things that matter of a compilation, by value: they stay the same while code is edited.</summary>
/// <param name="AssemblyName">The name of the assembly.</param>
/// <param name="IsExecutable">Whether the project makes a program, not a library.</param>
/// <param name="StartupSupport">Whether the framework and the language know module initializers.</param>
internal sealed record CompilationFacts(string AssemblyName, bool IsExecutable, StartupSupport StartupSupport)
{
    private const string ModuleInitializerAttribute = "System.Runtime.CompilerServices.ModuleInitializerAttribute";

    public static CompilationFacts Of(Compilation compilation) => new(
        compilation.AssemblyName ?? "",
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication,
        SupportOf(compilation));

    private static StartupSupport SupportOf(Compilation compilation)
    {
        // Only the core library is asked: it is the same object in every compilation. An older framework may have a copy of the attribute, but not what the code calls.
        if (compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.GetTypeByMetadataName(ModuleInitializerAttribute) is null)
        {
            return StartupSupport.OldFramework;
        }

        return compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp9 } ? StartupSupport.Full : StartupSupport.OldLanguage;
    }
}
