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

    private static readonly (string Type, string Property)[] Addresses =
        [("System.Net.Http.HttpClient", "BaseAddress"), ("Grpc.Net.ClientFactory.GrpcClientFactoryOptions", "Address")];

    /// <summary>Properties that hold a host, or a host with a port.</summary>
    private static readonly (string Type, string Property)[] Hosts =
        [("RabbitMQ.Client.ConnectionFactory", "HostName"), ("Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions", "Configuration")];

    /// <summary>The name of what <see cref="SyntaxCandidates"/> keeps of <c>client.GetAsync("http://orders/")</c>: methods of these names are many.</summary>
    public const string Url = "[Url]";

    private static readonly string[] HttpTypes = ["System.Net.Http.HttpClient", "System.Net.Http.Json.HttpClientJsonExtensions"];

    private static readonly string[] Databases = ["UseNpgsql", "UseSqlServer", "UseMySql", "UseMySQL"];

    private static readonly string[] Connections = ["NpgsqlConnection", "SqlConnection", "MySqlConnection"];

    private static readonly string[] HostKeys = ["Host", "Server", "Data Source", "Address", "Addr", "Network Address"];

    // A spread of an array would copy by spans, whose assembly the oldest hosts do not bring.
    public static string[] Names { get; } = Addresses.Concat(Hosts).Select(member => member.Property)
        .Concat(Connections).Concat([Url, "ForAddress", "Connect", "ConnectAsync", "Host", "MapForwarder"]).ToArray();

    public static IEnumerable<(string Host, IOperation At)> InCode(ProgramCode code) =>
        from found in UrlValuesIn(code).Select(url => (At: url, Host: OfUrl(TextOf(url, code))))
            .Concat(DatabasesIn(code).Select(text => (At: text, Host: OfConnectionString(TextOf(text, code)))))
            .Concat(PlainIn(code).Select(text => (At: text, Host: OfList(TextOf(text, code)))))
        where found.Host is not null && !DesignTime.IsIn(found.At)
        select (found.Host, found.At);

    /// <summary>The URLs of HTTP and gRPC, as far as they are known.</summary>
    public static IEnumerable<(string Url, IOperation At)> UrlsIn(ProgramCode code) =>
        from url in UrlValuesIn(code)
        let text = TextOf(url, code)
        where OfUrl(text) is not null && !DesignTime.IsIn(url)
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
        (from address in Addresses
         from value in ValuesOf(address, code)
         select code.Origin(value) is IObjectCreationOperation creation ? creation.Argument("uriString") : null)
        .Concat(code.Calls("ForAddress").Where(call => call.IsOf("Grpc.Net.Client.GrpcChannel")).Select(call => call.Argument("address")))
        .Concat(code.Calls("MapForwarder").Select(call => call.Argument("destinationPrefix")))
        .Concat(code.Calls(Url).Where(call => HttpTypes.Any(call.IsOf)).Select(call => call.Argument("requestUri")))
        .OfType<IOperation>();

    private static IEnumerable<IOperation> DatabasesIn(ProgramCode code) =>
        code.Calls(Databases).Where(call => call.TargetMethod.IsExtensionMethod).Select(call => call.Argument("connectionString"))
            .Concat(Connections.SelectMany(connection => code.Creations(connection)).Select(creation => creation.Argument("connectionString")))
            .OfType<IOperation>();

    private static IEnumerable<IOperation> PlainIn(ProgramCode code) =>
        code.Calls("Connect", "ConnectAsync").Where(call => call.TargetMethod.ContainingType?.Name == "ConnectionMultiplexer").Select(call => call.Argument("configuration"))
            .Concat(code.Calls("Host").Where(call => call.TargetMethod.ContainingNamespace?.ToDisplayString() == "MassTransit").Select(call => call.Argument("host")))
            .Concat(Hosts.SelectMany(host => ValuesOf(host, code)))
            .OfType<IOperation>();

    private static IEnumerable<IOperation> ValuesOf((string Type, string Property) member, ProgramCode code) =>
        from assignment in code.Assignments(member.Property)
        where assignment.Target is IPropertyReferenceOperation { Property.ContainingType: { } type } && type.FullName() == member.Type
        select assignment.Value;

    private static string? TextOf(IOperation value, ProgramCode code) =>
        value.ConstantText() ?? (code.Sites.FramesOf(value) is [var frame] ? Values.KnownText(value, frame, code) : null);

    /// <summary>Of <c>https+http://catalog:8080/</c> it is <c>catalog</c>; null for what is not a name of one part.</summary>
    private static string? OfUrl(string? url)
    {
        var start = url?.IndexOf(SchemeEnd, StringComparison.Ordinal) ?? -1;
        return start < 0 || url!.IndexOf("http", StringComparison.OrdinalIgnoreCase) != 0 ? null : Name(url.Substring(start + SchemeEnd.Length).Split('/', ':')[0]);
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
