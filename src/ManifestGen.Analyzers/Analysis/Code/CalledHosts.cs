using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds the hosts that a program calls, where code or settings name them: over HTTP, of gRPC, of databases and of brokers.</summary>
internal static class CalledHosts
{
    private const string SchemeEnd = "://";
    private const string Proxy = "ReverseProxy:Clusters:";
    private const string ProxyAddress = ":Address";

    /// <summary>Properties that hold a URL.</summary>
    private static readonly (string Type, string Property)[] Addresses =
    [
        ("System.Net.Http.HttpClient", "BaseAddress"), ("Grpc.Net.ClientFactory.GrpcClientFactoryOptions", "Address"), ("System.Net.Http.HttpRequestMessage", "RequestUri"),
        ("RabbitMQ.Client.ConnectionFactory", "Uri"),
    ];

    /// <summary>Properties that hold a host, or a host with a port.</summary>
    private static readonly (string Type, string Property)[] Hosts =
    [
        ("RabbitMQ.Client.ConnectionFactory", "HostName"), ("Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions", "Configuration"),
        ("Confluent.Kafka.ClientConfig", "BootstrapServers"),
    ];

    /// <summary>Schemes of what runs as a service beside the program.</summary>
    private static readonly string[] Schemes =
        ["http", "https", "https+http", "http+https", "amqp", "amqps", "rabbitmq", "rabbitmqs", "redis", "rediss", "nats", "mongodb", "postgres", "postgresql", "dns"];

    /// <summary>The name of what <see cref="SyntaxCandidates"/> keeps of <c>client.GetAsync("http://orders/")</c>: methods of these names are many.</summary>
    public const string Url = "[Url]";

    private static readonly string[] HttpTypes = ["System.Net.Http.HttpClient", "System.Net.Http.Json.HttpClientJsonExtensions"];

    private static readonly string[] Databases = ["UseNpgsql", "UseSqlServer", "UseMySql", "UseMySQL"];

    private static readonly string[] Connections = ["NpgsqlConnection", "NpgsqlDataSourceBuilder", "NpgsqlSlimDataSourceBuilder", "SqlConnection", "MySqlConnection"];

    /// <summary>Classes that are made of a URL or of a host, and what their parameter for it is called.</summary>
    private static readonly (string Type, string Parameter)[] Clients =
        [("System.Net.Http.HttpRequestMessage", "requestUri"), ("MongoDB.Driver.MongoClient", "connectionString"), ("Grpc.Core.Channel", "target")];

    private static readonly string[] HostKeys = ["Host", "Server", "Data Source", "Address", "Addr", "Network Address"];

    // A spread of an array would copy by spans, whose assembly the oldest hosts do not bring.
    public static string[] Names { get; } = Addresses.Concat(Hosts).Select(member => member.Property)
        .Concat(Connections)
        .Concat(Clients.Select(client => NameOf(client.Type)))
        .Concat([Url, "ForAddress", "Connect", "ConnectAsync", "Host", "MapForwarder", "Create"])
        .ToArray();

    /// <summary>The hosts that code names. What a setting gives is called instead of what code takes where it is missing.</summary>
    public static IEnumerable<(string Host, IOperation At)> InCode(DeclaredProgram program)
    {
        var code = program.Code;
        return (
            from found in UrlValuesIn(code).SelectMany(url => TextsOf(url, program).Select(text => (At: url, Host: OfUrl(text))))
                .Concat(DatabasesIn(code).SelectMany(value => TextsOf(value, program).Select(text => (At: value, Host: OfConnectionString(text)))))
                .Concat(PlainIn(code).SelectMany(value => TextsOf(value, program).Select(text => (At: value, Host: OfUrl(text) ?? OfList(text)))))
            where found.Host is not null && !DesignTime.IsIn(found.At)
            select (found.Host!, found.At)).Distinct();
    }

    /// <summary>The URLs of HTTP and gRPC, as far as they are known: at least to the end of the host and the port.</summary>
    public static IEnumerable<(string Url, IOperation At)> UrlsIn(ProgramCode code) =>
        from url in UrlValuesIn(code)
        from whole in TextsOf(url, code)
        let text = KnownPartOf(whole)
        where text is not null && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && OfUrl(text) is not null && !DesignTime.IsIn(url)
        select (text, url);

    /// <summary>Those of YARP's clusters, and of connection strings that the code reads for a server that it knows.</summary>
    public static IEnumerable<(string Host, SettingPlace Place)> InSettings(DeclaredProgram program)
    {
        if (program.SettingsFiles.Count == 0 || program.SettingsOf(program.Service) is not { IsComplete: true } settings || ConfigurationKeys.HaveOtherSources(program))
        {
            return [];
        }

        var isProxy = program.Code.Calls("AddReverseProxy").Any();
        var reads = ConnectionReads.FindIn(program.Code, out _).Where(read => read.Engine is not null).Select(read => "ConnectionStrings:" + read.Name).ToArray();
        return
            from setting in settings.InFiles
            let host = isProxy && setting.Key.StartsWith(Proxy, StringComparison.OrdinalIgnoreCase) && setting.Key.EndsWith(ProxyAddress, StringComparison.OrdinalIgnoreCase) ? OfUrl(setting.Text)
                : reads.Contains(setting.Key, StringComparer.OrdinalIgnoreCase) ? OfUrl(setting.Text) ?? OfConnectionString(setting.Text)
                : null
            where host is not null
            select (host, setting.Place);
    }

    private static IEnumerable<IOperation> UrlValuesIn(ProgramCode code) =>
        Addresses.SelectMany(address => ValuesOf(address, code))
            .Concat(code.Calls("ForAddress").Where(call => call.IsOf("Grpc.Net.Client.GrpcChannel")).Select(call => call.Argument("address")))
            .Concat(code.Calls("MapForwarder").Select(call => call.Argument("destinationPrefix")))
            .Concat(code.Calls(Url).Concat(UrlCalls.In(code)).Where(call => HttpTypes.Any(call.IsOf)).Select(call => call.Argument("requestUri")))
            .Concat(from client in Clients
                    from creation in code.Creations(NameOf(client.Type))
                    where creation.Type?.FullName() == client.Type
                    select creation.Argument(client.Parameter))
            .OfType<IOperation>()
            .Select(value => WithoutUri(value, code));

    private static string NameOf(string type) => type.Substring(type.LastIndexOf('.') + 1);

    // new Uri("http://orders") is the text in it.
    private static IOperation WithoutUri(IOperation value, ProgramCode code) =>
        code.Origin(value) is IObjectCreationOperation { Type: { } type } creation && type.FullName() == "System.Uri" && creation.Argument("uriString") is { } text ? text : value;

    private static IEnumerable<IOperation> DatabasesIn(ProgramCode code) =>
        code.Calls(Databases).Where(call => call.TargetMethod.IsExtensionMethod).Select(call => call.Argument("connectionString"))
            .Concat(code.Calls("Create").Where(call => call.IsOf("Npgsql.NpgsqlDataSource")).Select(call => call.Argument("connectionString")))
            .Concat(code.CallsStartingWith("AddNpgsql").Select(call => call.Argument("connectionString")))
            .Concat(Connections.SelectMany(connection => code.Creations(connection)).Select(creation => creation.Argument("connectionString")))
            .OfType<IOperation>();

    private static IEnumerable<IOperation> PlainIn(ProgramCode code) =>
        code.Calls("Connect", "ConnectAsync").Where(call => call.TargetMethod.ContainingType?.Name == "ConnectionMultiplexer").Select(call => call.Argument("configuration"))
            .Concat(code.Calls("Host").Where(call => call.TargetMethod.ContainingNamespace?.ToDisplayString() == "MassTransit").Select(call => call.Argument("host") ?? call.Argument("hostAddress")).OfType<IOperation>().Select(value => WithoutUri(value, code)))
            .Concat(Hosts.SelectMany(host => ValuesOf(host, code)))
            .OfType<IOperation>();

    private static IEnumerable<IOperation> ValuesOf((string Type, string Property) member, ProgramCode code) =>
        from assignment in code.Assignments(member.Property)
        where assignment.Target is IPropertyReferenceOperation { Property.ContainingType: { } type } && type.FullName() == member.Type
        select assignment.Value;

    // On each way to it, with a mark for what is not known.
    private static IEnumerable<string> TextsOf(IOperation value, ProgramCode code) =>
        value.ConstantText() is { } constant ? [constant] : code.Sites.FramesOf(value).Select(frame => Values.Text(value, frame, code)).Distinct(StringComparer.Ordinal);

    // configuration["Orders:Url"] ?? "http://orders", unless the service or its settings give the key a value.
    private static IEnumerable<string> TextsOf(IOperation value, DeclaredProgram program)
    {
        foreach (var text in TextsOf(value, program.Code))
        {
            if (text.Length > 0 && text[0] != Values.Unknown)
            {
                yield return text;
            }
            else if (program.Code.Sites.FramesOf(value) is [var frame]
                && DefaultedText.Of(value, frame, program.Code) is { Key: { } key } otherwise
                && program.SettingsOf(program.Service) is { IsComplete: true } settings
                && !settings.Has(key)
                && !ConfigurationKeys.HaveOtherSources(program))
            {
                yield return otherwise.Text;
            }
        }
    }

    private static string? KnownPartOf(string url)
    {
        var unknown = url.IndexOf(Values.Unknown);
        var path = url.IndexOf(SchemeEnd, StringComparison.Ordinal) is > 0 and var scheme ? url.IndexOf('/', scheme + SchemeEnd.Length) : -1;
        return unknown < 0 ? url : path >= 0 && path < unknown ? url.Substring(0, unknown) : null;
    }

    /// <summary>Of <c>https+http://catalog:8080/</c> it is <c>catalog</c>; null for what is not a name of one part.</summary>
    private static string? OfUrl(string? url)
    {
        var start = url?.IndexOf(SchemeEnd, StringComparison.Ordinal) ?? -1;
        if (start < 0 || !Schemes.Contains(url!.Substring(0, start), StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var authority = url.Substring(start + SchemeEnd.Length).Split('/', '?')[0];
        return Name(authority.Substring(authority.LastIndexOf('@') + 1).Split(':', ',')[0]);
    }

    // Host=db:5432,replica; Server=tcp:db,1433; the first one counts.
    private static string? OfConnectionString(string? text) => (
        from setting in (text ?? "").Split(';')
        let parts = setting.Split(['='], 2)
        where parts.Length == 2 && HostKeys.Contains(parts[0].Trim(), StringComparer.OrdinalIgnoreCase)
        let value = parts[1].Trim()
        select OfList(value.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? value.Substring(4) : value)).FirstOrDefault();

    private static string? OfList(string? text) => text is null || text.Contains(SchemeEnd) ? null : Name(text.Split(',', ':', '\\')[0].Trim());

    private static string? Name(string text)
    {
        var host = text.ToLowerInvariant();
        return host.Length > 0 && host != "localhost" && host[0] is >= 'a' and <= 'z' && host.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') ? host : null;
    }
}
