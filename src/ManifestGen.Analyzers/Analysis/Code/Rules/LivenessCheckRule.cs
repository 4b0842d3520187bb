using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Analysis.Code.Routes;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN952: liveness asks an endpoint that runs checks of servers. Where readiness asks the same, MGEN406 says so.</summary>
internal sealed class LivenessCheckRule : ISituationRule
{
    private static readonly string[] Dependencies =
    [
        "AddNpgSql", "AddSqlServer", "AddMySql", "AddOracle", "AddMongoDb", "AddRedis", "AddRabbitMQ", "AddKafka", "AddNats", "AddElasticsearch", "AddUrlGroup", "AddDbContextCheck",
        "AddAzureBlobStorage", "AddAzureServiceBusQueue", "AddAzureServiceBusTopic", "AddSmtpHealthCheck", "AddPingHealthCheck", "AddTcpHealthCheck", "AddSignalRHub", "AddConsul", "AddIdentityServer",
    ];

    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        if (program.Service.LivenessProbe is not { Kind: ProbeKind.Http, Path: not null } probe
            || program.Routes.IsUnknown
            || (program.Service.ReadinessProbe is { Kind: ProbeKind.Http } readiness && string.Equals(readiness.Path, probe.Path, StringComparison.OrdinalIgnoreCase)))
        {
            return [];
        }

        var situation = Situations.Of(program.Service);
        var answers = program.Routes.Of(probe.EffectivePath).Where(answer => answer.Endpoint.Condition(situation) != false).ToArray();
        return answers is [{ Match: RouteMatch.Yes, Endpoint: { Kind: EndpointKind.Health } endpoint }]
            && program.Code.Calls(Dependencies).FirstOrDefault(call => IsCheck(call) && IsRun(call, endpoint) && program.Runs(call, program.Service)) is { } check
                ? [new CodeFinding(LifetimeFindings.LivenessAsksOthers(probe, check.TargetMethod.Name))]
                : [];
    }

    private static bool IsCheck(IInvocationOperation call) => call.TargetMethod.Parameters is [{ Type.Name: "IHealthChecksBuilder" }, ..];

    private static bool IsRun(IInvocationOperation check, Endpoint endpoint) => endpoint.Selection switch
    {
        HealthSelection.All => true,
        HealthSelection.Tagged => check.Argument("tags")?.Syntax.ToString().Contains($"\"{endpoint.Tag}\"") == true,
        _ => false,
    };
}
