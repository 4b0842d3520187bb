using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN939 and MGEN940: connections and circuits live in one replica.</summary>
internal sealed class SignalRRule : ICodeRule
{
    private const string Services = "Microsoft.Extensions.DependencyInjection";

    /// <summary>What is added to hubs and sends nothing to other replicas.</summary>
    private static readonly string[] Plain = ["AddHubOptions", "AddJsonProtocol", "AddNewtonsoftJsonProtocol", "AddMessagePackProtocol"];

    private static readonly string[] Hubs = ["ISignalRServerBuilder", "ISignalRBuilder"];

    /// <summary>Frameworks whose actors reach every replica, and are mostly there to tell the hubs.</summary>
    private static readonly string[] Actors = ["UseOrleans", "UseOrleansClient", "AddOrleans", "AddOrleansClient", "AddActors", "AddAkka"];

    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        program.WithSeveralInstances is not { } service || HasAffinity(service) || IsShared(program.Code) ? []
        : First(program, service, "AddServerSideBlazor", "AddInteractiveServerComponents") is { } circuits && !RunsInBrowser(program.Code)
            ? [new CodeFinding(ReplicaFindings.CircuitsMove(circuits.TargetMethod.Name, service), circuits.NameSyntax())]
        : First(program, service, "AddSignalR", "AddSignalRCore") is { } hubs && !program.Code.Calls(Actors).Any()
            ? [new CodeFinding(ReplicaFindings.HubsAreAlone(hubs.TargetMethod.Name, service), hubs.NameSyntax())]
        : [];

    private static IInvocationOperation? First(DeclaredProgram program, ServiceModel service, params string[] methods) =>
        program.Code.Calls(methods).FirstOrDefault(call => call.TargetMethod.ContainingNamespace?.ToDisplayString() == Services && program.Runs(call, service));

    // The page of a program for the browser is served, and no circuit is mapped.
    private static bool RunsInBrowser(ProgramCode code) =>
        code.Calls("UseBlazorFrameworkFiles", "MapFallbackToFile").Any() && !code.Calls("MapBlazorHub", "MapRazorComponents").Any();

    // The service of Azure keeps connections itself.
    private static bool IsShared(ProgramCode code) =>
        code.CallsStartingWith("Add").Any(call =>
            (call.TargetMethod.Parameters is [{ Type.Name: { } type }, ..] && Hubs.Contains(type, StringComparer.Ordinal) && !Plain.Contains(call.TargetMethod.Name, StringComparer.Ordinal))
            || call.TargetMethod.Name.Contains("AzureSignalR")
            || call.Syntax.ToString().Contains("HubLifetimeManager"))
        || OwnLibraries.MaySet(code, LibraryMatter.Backplane);

    private static bool HasAffinity(ServiceModel service) =>
        service.Exposure.Service?.SessionAffinitySeconds is not null
        || service.Metadata.Annotations.Concat(service.Metadata.Labels).Any(entry => IsAffinity(entry.Key) || IsAffinity(entry.Value));

    private static bool IsAffinity(string text) =>
        new[] { "affinity", "sticky", "session-cookie", "hash" }.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
