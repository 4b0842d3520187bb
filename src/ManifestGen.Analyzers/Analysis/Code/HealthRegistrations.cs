using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds the checks of health that a program adds, and those among them that ask another server.</summary>
internal static class HealthRegistrations
{
    private const string Builder = "IHealthChecksBuilder";
    private const string Adding = "AddGrpcHealthChecks";

    private static readonly string[] OfServers =
    [
        "AddNpgSql", "AddSqlServer", "AddMySql", "AddOracle", "AddMongoDb", "AddRedis", "AddRabbitMQ", "AddKafka", "AddNats", "AddElasticsearch", "AddUrlGroup", "AddDbContextCheck",
        "AddAzureBlobStorage", "AddAzureServiceBusQueue", "AddAzureServiceBusTopic", "AddSmtpHealthCheck", "AddPingHealthCheck", "AddTcpHealthCheck", "AddSignalRHub", "AddConsul", "AddIdentityServer",
    ];

    /// <summary>Clients of Aspire, each of which adds a check without a tag unless its settings say no.</summary>
    private static readonly string[] OfAspire =
    [
        "AddNpgsqlDataSource", "AddKeyedNpgsqlDataSource", "AddNpgsqlDbContext", "EnrichNpgsqlDbContext", "AddSqlServerClient", "AddKeyedSqlServerClient", "AddSqlServerDbContext", "EnrichSqlServerDbContext",
        "AddMySqlDataSource", "AddKeyedMySqlDataSource", "AddMySqlDbContext", "EnrichMySqlDbContext", "AddOracleDatabaseDbContext", "EnrichOracleDatabaseDbContext", "AddRedisClient", "AddKeyedRedisClient",
        "AddRedisDistributedCache", "AddRedisOutputCache", "AddRedisClientBuilder", "AddRabbitMQClient", "AddKeyedRabbitMQClient", "AddMongoDBClient", "AddKeyedMongoDBClient", "AddKafkaProducer", "AddKafkaConsumer",
        "AddNatsClient", "AddElasticsearchClient", "AddQdrantClient", "AddMilvusClient",
    ];

    /// <summary>Other packages that add some by themselves.</summary>
    private static readonly string[] OfPackages = ["AddMassTransit", "AddSilverback", "AddCap", "AddServiceDefaults", "AddDefaultHealthChecks"];

    private const string Disabling = "DisableHealthChecks";

    /// <summary>What a check asks that is handed one of these.</summary>
    private static readonly string[] Servers =
    [
        "HttpClient", "IHttpClientFactory", "DbContext", "IDbContextFactory", "DbConnection", "IDbConnection", "DbDataSource", "NpgsqlDataSource", "NpgsqlConnection", "SqlConnection", "MySqlConnection", "MySqlDataSource",
        "IConnectionMultiplexer", "IConnection", "IMongoClient", "IMongoDatabase", "IDistributedCache", "GrpcChannel", "ElasticsearchClient", "INatsConnection", "IBus", "IBusControl",
    ];

    public static IEnumerable<string> Names => [Adding, Disabling, "EnrichNpgsqlDbContext", "EnrichSqlServerDbContext", "EnrichMySqlDbContext", "EnrichOracleDatabaseDbContext"];

    /// <summary>Whether a call adds a check, or may. A check of any library is added to the builder of health checks; and who has that in a variable may do anything with it.</summary>
    public static bool MayAdd(IInvocationOperation call) => call.TargetMethod.Name is var name && (
        name is "AddServiceDefaults" or "AddDefaultHealthChecks"
        || (call.TargetMethod.Parameters.FirstOrDefault()?.Type.Name == Builder)
        || call.TargetMethod.ContainingType?.Name == Builder
        || (name is Adding or "AddHealthChecks" && call.Parent is not (IExpressionStatementOperation or IArgumentOperation or IInvocationOperation)));

    /// <summary>Whether there are no checks, for certain, but such as always say that all is well.</summary>
    public static bool AreNone(ProgramCode code) =>
        !OwnLibraries.MaySet(code, LibraryMatter.Checks) && !code.HasUnresolved("Add") && !code.CallsStartingWith("Add").Any(call => (MayAdd(call) && !IsAlwaysHealthy(call)) || Array.IndexOf(OfPackages, call.TargetMethod.Name) >= 0)
        && !code.Calls(OfAspire).Any();

    /// <summary>The checks that ask another server, each with its tags where it has some.</summary>
    public static IEnumerable<(IInvocationOperation Call, IOperation? Tags)> OfServersIn(DeclaredProgram program) =>
        program.Code.Calls(OfServers).Where(IsOnBuilder)
            .Concat(program.Code.Calls("AddCheck", "AddTypeActivatedCheck").Where(call => IsOnBuilder(call) && AsksServer(call)))
            .Select(call => (call, call.Argument("tags")))
            .Concat(program.Code.Calls(OfAspire).Where(call => IsOfAspire(call) && !IsDisabled(call, program)).Select(call => (call, (IOperation?)null)));

    /// <summary>Whether an endpoint runs a check with these tags.</summary>
    public static bool IsRun(IOperation? tags, Endpoint endpoint) => endpoint.Selection switch
    {
        HealthSelection.All => true,
        HealthSelection.Tagged => tags?.DescendantsAndSelf().Any(tag => tag.ConstantText() == endpoint.Tag) == true,
        _ => false,
    };

    private static bool IsOnBuilder(IInvocationOperation call) => call.TargetMethod.Parameters is [{ Type.Name: Builder }, ..] || call.TargetMethod.ContainingType?.Name == Builder;

    private static bool IsOfAspire(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true, ContainingType.Name: { } type } && type.StartsWith("Aspire", StringComparison.Ordinal);

    // settings => settings.DisableHealthChecks = true, or the same in the settings files.
    private static bool IsDisabled(IInvocationOperation call, DeclaredProgram program) =>
        call.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == Disabling)
        || program.HasVariable("Aspire__")
        || program.Settings.Any(setting => setting.Key.EndsWith(":" + Disabling, StringComparison.OrdinalIgnoreCase));

    // AddCheck("self", () => HealthCheckResult.Healthy())
    private static bool IsAlwaysHealthy(IInvocationOperation call) =>
        call.Argument("check")?.Unconverted() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
        && lambda.Descendants().OfType<IInvocationOperation>().All(inner => inner.TargetMethod is { Name: "Healthy", ContainingType.Name: "HealthCheckResult" });

    private static bool AsksServer(IInvocationOperation call) =>
        (call.TargetMethod.TypeArguments.FirstOrDefault() ?? (call.Argument("instance")?.Unconverted() is { Type: { } given } ? given : null)) is INamedTypeSymbol { Locations: [{ IsInSource: true }, ..] } type
        && type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Any(parameter => Bases(parameter.Type).Any(asked => Array.IndexOf(Servers, asked.Name) >= 0));

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            yield return part;
        }
    }
}
