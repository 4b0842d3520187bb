using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Parsing;

/// <summary>The few things that matter of a compilation, by value: they stay the same while code is edited.</summary>
/// <param name="AssemblyName">The name of the assembly.</param>
/// <param name="IsExecutable">Whether the project makes a program, not a library.</param>
/// <param name="HasModuleInitializers">Whether the framework and the language know module initializers.</param>
internal sealed record CompilationFacts(string AssemblyName, bool IsExecutable, bool HasModuleInitializers)
{
    private const string ModuleInitializerAttribute = "System.Runtime.CompilerServices.ModuleInitializerAttribute";

    public static CompilationFacts Of(Compilation compilation) => new(
        compilation.AssemblyName ?? "",
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication,
        compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp9 }
            // Only the core library is asked: it is the same object in every compilation, and a polyfill would not make an old runtime call anything.
            && compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.GetTypeByMetadataName(ModuleInitializerAttribute) is not null);
}
