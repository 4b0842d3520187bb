using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN918 and MGEN919: gRPC needs HTTP/2, and a probe over gRPC the health service.</summary>
internal sealed class GrpcRule : ICodeRule
{
    private const string HealthService = "Grpc.Health.V1.HealthBase";

    public IEnumerable<string> Names => Http2Calls.Names;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var situation = Situations.Of(program.Service);
        var services = program.Code.Endpoints.Where(endpoint => endpoint.Kind is EndpointKind.Grpc or EndpointKind.GrpcHealth && endpoint.Condition(situation) != false).ToArray();
        var http2 = program.Service.Ports.Count > 0 && services.FirstOrDefault(endpoint => program.Reaches(endpoint.Call)) is { } served && !MaySpeakHttp2(program)
            ? new[] { new CodeFinding(ListeningFindings.CannotSpeakGrpc(program.Service), served.Call.NameSyntax()) }
            : [];
        return http2.Concat(HealthFindingsOf(program, services));
    }

    private static IEnumerable<CodeFinding> HealthFindingsOf(DeclaredProgram program, Endpoint[] services) =>
        !program.IsWeb || services.Any(IsHealth) || program.Routes.IsUnknown || MayBeMappedElsewhere(program)
            ? []
            : program.Service.Probes.Where(probe => probe.Kind == ProbeKind.Grpc).Select(probe => new CodeFinding(HealthFindings.GrpcHealthIsMissing(probe)));

    // By a method of another project, or by a package of which nobody knows what it does.
    private static bool MayBeMappedElsewhere(DeclaredProgram program) => program.Routes.Endpoints.Any(endpoint =>
        endpoint.MayHavePrefix && endpoint.Call.TargetMethod.Name != "MapGrpcService" && !endpoint.Call.TargetMethod.Name.StartsWith("Use", StringComparison.Ordinal) && program.Code.IsForeign(endpoint.Call));

    // A class of the user's that answers the same questions.
    private static bool IsHealth(Endpoint endpoint) =>
        endpoint.Kind == EndpointKind.GrpcHealth || endpoint.Call.TargetMethod.TypeArguments.Any(service => BaseTypes(service).Any(type => type.FullName() == HealthService));

    private static IEnumerable<ITypeSymbol> BaseTypes(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool MaySpeakHttp2(DeclaredProgram program) =>
        Http2Calls.AreIn(program.Code) || Http2Calls.IsTranscodedIn(program.Code) || program.HasVariable("Kestrel__") || SettingsSpeakHttp2(program);

    /// <summary>Whether the settings files make Kestrel speak HTTP/2.</summary>
    public static bool SettingsSpeakHttp2(DeclaredProgram program) => program.Settings.Any(IsOfHttp2);

    // The protocols of an endpoint, or of all; with TLS both sides agree on one.
    private static bool IsOfHttp2(JsonSetting setting) =>
        (setting.Key.EndsWith(":Protocols", StringComparison.OrdinalIgnoreCase) && string.Equals(setting.Text, "Http2", StringComparison.OrdinalIgnoreCase))
        || (ListenSettings.IsEndpoint(setting.Key) && setting.Text?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true);
}
