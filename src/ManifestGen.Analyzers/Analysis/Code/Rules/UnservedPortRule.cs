using ManifestGen.Model;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN929: a declared port beside those on which the program listens. Anything that may be a server of another kind, or that names the port, keeps it silent.</summary>
internal sealed class UnservedPortRule : ICodeRule
{
    private static readonly string[] Servers =
        ["TcpListener", "HttpListener", "Socket", "MetricServer", "KestrelMetricServer", "ServerPort", "KestrelServerOptions", "ListenOptions", "IPEndPoint", "WebHostBuilder"];

    /// <summary>Namespaces of libraries that listen on ports of their own, by defaults of their own.</summary>
    private static readonly string[] ListeningLibraries = ["Orleans", "Akka", "Prometheus", "Proto", "Steeltoe", "MQTTnet", "SuperSocket", "DotNetty"];

    // A spread of an array would copy by spans, whose assembly the oldest hosts do not bring.
    public IEnumerable<string> Names => Servers.Concat(["AddPrometheusHttpListener", "Create", "Bind"]);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        if (!program.Application.Project.IsAspNetCore || !program.IsWeb || program.Service.Workload.RunsToCompletion || program.Service.Pod.Containers.Count > 0)
        {
            return [];
        }

        var findings = (
            from declaration in program.Declarations
            from finding in FindingsOf(declaration.Service, program)
            select (finding.Number, Finding: finding.Finding with { Environment = declaration.Environment })).ToArray();
        return findings.Length == 0 || MayListenOnMore(program.Code)
            ? []
            : findings.Where(finding => !PortMentions.AreIn(finding.Number, program))
                .GroupBy(finding => finding.Finding with { Environment = null })
                .Select(same => new CodeFinding(same.First().Finding));
    }

    // Where none of the declared ports is listened on, another rule says so.
    private static IEnumerable<(int Number, ManifestGen.Rules.Finding Finding)> FindingsOf(ServiceModel service, DeclaredProgram program)
    {
        if (Listening.Of(service, program) is not { } points)
        {
            return [];
        }

        var isToldByVariable = points.All(point => point is { IsOfCode: false, Setting: null });
        var listened = points.Where(point => !point.IsLoopback).Select(point => point.Port!.Value).Distinct().ToArray();
        var declared = service.Ports.Where(port => port.Protocol == PortProtocol.Tcp).ToArray();
        return !isToldByVariable && !declared.Any(port => Array.IndexOf(listened, port.Number) >= 0)
            ? []
            : declared.Where(port => Array.IndexOf(listened, port.Number) < 0).Select(port => (port.Number, ListenedSettings.NothingListens(port, listened, service, isToldByVariable)));
    }

    private static bool MayListenOnMore(ProgramCode code) =>
        Servers.Any(server => code.Creations(server).Any())
        || code.Calls("AddPrometheusHttpListener", "Bind", "CreateEmptyBuilder").Any(call => call.TargetMethod.Name != "Bind" || call.IsOf("System.Net.Sockets.Socket"))
        || code.Calls(WebCalls.Names).Count(call => call.IsOf("Microsoft.AspNetCore.Builder.WebApplication")) > 1
        || new[] { "Add", "Use", "Map" }.SelectMany(code.CallsStartingWith).Any(call => IsOfListeningLibrary(call) || IsOfOwnLibrary(call, code));

    private static bool IsOfListeningLibrary(Microsoft.CodeAnalysis.Operations.IInvocationOperation call) =>
        call.TargetMethod.ContainingNamespace?.ToDisplayString() is { } name && ListeningLibraries.Any(library => name == library || name.StartsWith(library + ".", StringComparison.Ordinal));

    // A method of the team's own library on the builder of the program, such as AddServiceDefaults, may set anything of it.
    private static bool IsOfOwnLibrary(Microsoft.CodeAnalysis.Operations.IInvocationOperation call, ProgramCode code) =>
        code.IsForeign(call)
        && call.TargetMethod.Parameters.FirstOrDefault()?.Type.Name is "WebApplicationBuilder" or "IHostApplicationBuilder" or "IWebHostBuilder" or "ConfigureWebHostBuilder"
        && call.TargetMethod.ContainingAssembly?.Name.StartsWith("Aspire.", StringComparison.Ordinal) == false;
}
