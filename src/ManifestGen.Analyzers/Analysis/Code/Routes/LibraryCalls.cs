using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>What the code of a library calls of others that may set up a program.</summary>
internal static class LibraryCalls
{
    private static readonly string[] Prefixes = ["Add", "Use", "PersistKeysTo"];

    /// <summary>Besides those that begin so.</summary>
    private static readonly string[] Names = ["StopApplication", "Exit", "FailFast", "Configure", "PostConfigure", "ConfigureHttpClientDefaults", "ConfigurePrimaryHttpMessageHandler", "Configuration.Add", "Sources.Add"];

    public static IEnumerable<IInvocationOperation> In(ProgramCode code) => Prefixes.SelectMany(code.CallsStartingWith).Concat(code.Calls(Names)).Where(call => !IsOwn(call, code));

    /// <summary>Of options, with their class: <c>Configure&lt;ForwardedHeadersOptions&gt;</c>.</summary>
    public static string NameOf(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Configure" or "PostConfigure", TypeArguments: [{ Name: { } options }] } ? $"Configure<{options}>" : call.TargetMethod.Name;

    // Its own methods are followed.
    private static bool IsOwn(IInvocationOperation call, ProgramCode code) => SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, code.Assemblies.Own);
}
