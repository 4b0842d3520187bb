using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Analysis.Code.Routes;
using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN955: an Ingress or a route lets through what the program does not answer. Neither takes its path away before the program sees it.</summary>
internal sealed class RouteAnswerRule : ICodeRule
{
    private const string Files = ":file}";

    /// <summary>In annotations, what changes the path on its way.</summary>
    private static readonly string[] Rewriting = ["rewrite", "strip", "middleware", "snippet", "replace", "transform", "path-prefix"];

    /// <summary>What packages put before the endpoints, and what answers nothing by itself.</summary>
    private static readonly string[] Harmless =
        ["UseSerilogRequestLogging", "UseHttpMetrics", "UseSwagger", "UseSwaggerUI", "UseSwaggerUi", "UseOpenApi", "UseReDoc", "UseCorrelationId", "UseHsts", "UseGrpcWeb", "UseMetricServer", "UseOpenTelemetryPrometheusScrapingEndpoint"];

    private static readonly string[] OfFiles = ["UseStaticFiles", "UseFileServer", "UseDirectoryBrowser"];

    public IEnumerable<string> Names => ["PathBase", "ForwardedHeaders", "RoutePrefix"];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => !program.IsWeb || program.Routes.IsUnknown || MayChangePaths(program) ? [] : (
        from declaration in program.Declarations
        from finding in FindingsOf(declaration.Service, program)
        select finding).GroupBy(finding => finding.Finding.Place).Select(same => same.First());

    private static IEnumerable<CodeFinding> FindingsOf(ServiceModel service, DeclaredProgram program)
    {
        var situation = Situations.Of(service);
        var endpoints = program.Routes.Endpoints.Where(endpoint => endpoint.Condition(situation) != false).ToArray();
        // What gRPC answers are names, and what is mapped where nobody sees it may be anything.
        if (endpoints.Length == 0 || endpoints.Any(endpoint => endpoint.Pattern is null or { Length: 0 }))
        {
            return [];
        }

        var mapped = endpoints.Where(endpoint => !endpoint.Pattern!.EndsWith(Files, StringComparison.Ordinal)).ToArray();
        if (mapped.Length < endpoints.Length && mapped.All(endpoint => endpoint.Pattern == "/"))
        {
            return [];
        }
        var routes = PublicRoutes.Of(service).Where(route => !route.IsPattern && PublicRoutes.AreServedHere(route.Route, service)).ToArray();
        var unanswered = routes.Where(route => route.Path.Trim('/').Length > 0 && !IsOfSignIn(route.Path, program) && !IsAnswered(route.Path, route.IsExact, mapped, program)).ToArray();
        // Nobody knows the static files: where other routes are for the endpoints, this one may be for the files.
        return mapped.Length < endpoints.Length && unanswered.Length < routes.Length
            ? []
            : unanswered.Select(route => new CodeFinding(RouteFindings.RouteIsNotMapped(route.Route, route.Path, route.IsExact)));
    }

    private static bool IsAnswered(string path, bool isExact, Endpoint[] endpoints, DeclaredProgram program) => isExact
        ? program.Routes.Of(path).Any(answer => endpoints.Contains(answer.Endpoint))
        : endpoints.Any(endpoint => program.Routes.PathBasesOf(endpoint).Append("").Any(pathBase => RoutePattern.MayBeBelow(RoutePattern.Combine(pathBase, PatternOf(endpoint)), path)));

    // This one middleware answers what is below its path too.
    private static string PatternOf(Endpoint endpoint) => endpoint.Call.TargetMethod.Name == "UseHealthChecks" ? $"{endpoint.Pattern!.TrimEnd('/')}/{Values.Unknown}" : endpoint.Pattern!;

    // The middleware for authentication answers these by itself.
    private static bool IsOfSignIn(string path, DeclaredProgram program) =>
        (path.StartsWith("/signin", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/signout", StringComparison.OrdinalIgnoreCase)) && program.Code.CallsStartingWith("AddAuthentication").Any();

    private static bool MayChangePaths(DeclaredProgram program) =>
        program.Code.Assignments("PathBase").Any()
        || program.Code.Assignments("ForwardedHeaders").Any(assignment => assignment.Value.Syntax.ToString() is var flags && (flags.Contains("Prefix") || flags.Contains("All")))
        || OwnLibraries.MaySet(program.Code, LibraryMatter.Paths)
        || program.Code.Assignments("RoutePrefix").Any()
        || program.Code.Calls(OfFiles).Any(call => call.Argument("requestPath") is not null)
        || program.Code.CallsStartingWith("Use").Any(call => MayAnswer(call, program.Code))
        || program.Application.Project.OwnFiles.Any(file => file.Place.IsPatch)
        || program.Everywhere.Any(service => service.Metadata.Annotations.Any(annotation => Rewriting.Any(word => annotation.Key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)));

    private static bool MayAnswer(IInvocationOperation call, ProgramCode code) =>
        (code.Assemblies.KindOf(call.TargetMethod.ContainingAssembly) == AssemblyKind.Package && !Harmless.Contains(call.TargetMethod.Name, StringComparer.Ordinal))
        || (call.TargetMethod is { Name: "UseMiddleware", TypeArguments: [INamedTypeSymbol { ContainingAssembly: { } assembly }] } && code.Assemblies.KindOf(assembly) == AssemblyKind.Package);
}
