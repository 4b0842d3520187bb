namespace ManifestGen.Analysis.Code;

/// <summary>Something that other projects of the team may set up for a program.</summary>
/// <param name="Calls">What the methods are called, or begin with, that set it up: what a library says of itself is compared with them.</param>
internal sealed record LibraryMatter(params string[] Calls)
{
    /// <summary>Where more values come from than those of files and variables.</summary>
    public static LibraryMatter Configuration { get; } = new(
        "AddJsonFile", "AddJsonStream", "AddXmlFile", "AddIniFile", "AddYamlFile", "AddKeyPerFile", "AddEnvironmentVariables", "AddConfiguration", "AddInMemoryCollection", "AddAzureKeyVault", "AddAzureAppConfiguration",
        "AddSystemsManager", "AddSecretsManager", "AddVault", "AddConsul", "AddDaprSecretStore", "AddDaprConfigurationStore", "AddSpring", "AddConfigServer", "Configuration.Add", "Sources.Add")
    {
        NeedsBuilder = true,
    };

    /// <summary>Where the keys of data protection are.</summary>
    public static LibraryMatter Keys { get; } = new("PersistKeysTo", "AddKeyManagementOptions", "UseEphemeralDataProtectionProvider", "Configure<KeyManagementOptions>")
    {
        Packages = ["DataProtection"],
        Framework = ["Microsoft.AspNetCore.DataProtection", "Microsoft.AspNetCore.DataProtection.Abstractions", "Microsoft.AspNetCore.DataProtection.Extensions"],
    };

    /// <summary>What hubs and circuits of several replicas share.</summary>
    public static LibraryMatter Backplane { get; } = new("AddStackExchangeRedis", "AddRedis", "AddAzureSignalR", "AddNamedAzureSignalR", "AddOrleans", "UseOrleans", "AddAkka", "AddActors", "AddNats", "AddHubs")
    {
        Packages = ["SignalR", "Orleans", "Akka", "Dapr.Actors"],
        Framework =
        [
            "Microsoft.AspNetCore.SignalR", "Microsoft.AspNetCore.SignalR.Common", "Microsoft.AspNetCore.SignalR.Core", "Microsoft.AspNetCore.SignalR.Protocols.Json", "Microsoft.AspNetCore.SignalR.Protocols.MessagePack",
            "Microsoft.AspNetCore.SignalR.Protocols.NewtonsoftJson", "Microsoft.AspNetCore.SignalR.Client", "Microsoft.AspNetCore.SignalR.Client.Core",
        ],
    };

    /// <summary>A cache that replicas share.</summary>
    public static LibraryMatter Cache { get; } = new("AddStackExchangeRedisCache", "AddDistributed", "AddRedis", "AddCosmosCache", "AddSqlServerCache", "AddEasyCaching", "AddFusionCache", "AddHybridCache", "AddCache")
    {
        Packages = ["Caching.", "EasyCaching", "FusionCache", "Aspire.StackExchange.Redis"],
        Framework = ["Microsoft.Extensions.Caching.Abstractions", "Microsoft.Extensions.Caching.Memory", "Microsoft.AspNetCore.OutputCaching", "Microsoft.AspNetCore.ResponseCaching"],
    };

    /// <summary>When the program ends.</summary>
    public static LibraryMatter Lifetime { get; } = new("AddHostedService", "StopApplication", "Exit", "AddQuartz", "AddHangfire", "AddMassTransit", "UseConsoleLifetime");

    /// <summary>Which servers the program calls.</summary>
    public static LibraryMatter Servers { get; } = new(
        "AddHttpClient", "AddGrpcClient", "AddRefit", "AddDbContext", "AddPooledDbContext", "AddMarten", "AddRedis", "AddStackExchangeRedis", "AddMassTransit", "AddNpgsql", "AddSqlServer", "AddMySql", "AddMongo", "AddRabbitMQ", "AddKafka",
        "AddNats", "AddElastic", "AddMinio", "AddSingleton", "AddScoped", "AddTransient", "UseNpgsql", "UseSqlServer", "UseMySql", "UseOracle", "UseRabbitMq", "UseWolverine", "AddHangfire", "AddQuartz", "AddDapr", "AddAWS", "AddAzure");

    /// <summary>The paths on which the program is asked.</summary>
    public static LibraryMatter Paths { get; } = new("UsePathBase", "UseRewriter", "UseRouter", "UseForwardedHeaders", "Configure<ForwardedHeadersOptions>")
    {
        NeedsPipeline = true,
    };

    /// <summary>What finds the addresses of services.</summary>
    public static LibraryMatter Discovery { get; } = new("AddServiceDiscovery", "UseServiceDiscovery", "ConfigureHttpClientDefaults", "AddHttpMessageHandler", "ConfigurePrimaryHttpMessageHandler", "AddDapr", "AddConsul", "AddDiscovery", "AddEureka")
    {
        Packages = ["ServiceDiscovery", "Steeltoe", "Dapr", "Consul", "Eureka"],
    };

    /// <summary>Checks of health.</summary>
    public static LibraryMatter Checks { get; } = new("AddHealthChecks", "AddCheck", "AddDbContextCheck", "AddMassTransit", "Add");

    /// <summary>Whether it takes the builder of the program: its services are not enough.</summary>
    public bool NeedsBuilder { get; init; }

    /// <summary>Whether it takes a builder that can put something into the pipeline.</summary>
    public bool NeedsPipeline { get; init; }

    /// <summary>Parts of the names of assemblies, one of which it takes. None where .NET itself is enough.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Assemblies with such a name that are not enough.</summary>
    public IReadOnlyList<string> Framework { get; init; } = [];

    /// <summary>Whether a method that is called in a library sets it up.</summary>
    public bool IsSetBy(string call) => Calls.Any(name => call.StartsWith(name, StringComparison.Ordinal));
}
