using ManifestGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds the addresses on which code makes the program listen. They win over every variable and setting.</summary>
internal static class ListenCalls
{
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions";
    private const string WebHost = "Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions";
    private const string WebApplication = "Microsoft.AspNetCore.Builder.WebApplication";
    private const string Address = "System.Net.IPAddress";
    private const string EndPoint = "System.Net.IPEndPoint";
    private const string Https = "Microsoft.AspNetCore.Hosting.ListenOptionsHttpsExtensions";
    private const string Protocols = "Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols";

    public static string[] Names { get; } = ["Listen", "ListenAnyIP", "ListenLocalhost", "UseUrls", "Urls.Add", "Run", "RunAsync"];

    public static IEnumerable<ListenAddress> FindIn(ProgramCode code) => code.Calls(Names).SelectMany(call => AddressesOf(call, code));

    private static IEnumerable<ListenAddress> AddressesOf(IInvocationOperation call, ProgramCode code) => call.TargetMethod.Name switch
    {
        "ListenAnyIP" when call.IsOf(Kestrel) => [Listen(call, call.Argument("port"), isLoopback: false)],
        "ListenLocalhost" when call.IsOf(Kestrel) => [Listen(call, call.Argument("port"), isLoopback: true)],
        "Listen" when call.IsOf(Kestrel) => ListenOn(call, code),
        "UseUrls" when call.IsOf(WebHost) => ElementsOf(call.Argument("urls")).SelectMany(url => Urls(call, ListenSource.UseUrls, url)),
        "Run" or "RunAsync" when call.IsOf(WebApplication) => Urls(call, ListenSource.Run, call.Argument("url")),
        "Add" when call.Instance?.Unconverted() is IPropertyReferenceOperation { Property: { Name: "Urls", ContainingType: { } type } } && type.FullName() == WebApplication =>
            Urls(call, ListenSource.Urls, call.Arguments[0].Value),
        _ => [],
    };

    private static IEnumerable<ListenAddress> ListenOn(IInvocationOperation call, ProgramCode code)
    {
        var (address, port) = call.Argument("endPoint") is { } endPoint
            ? code.Origin(endPoint) is IObjectCreationOperation { Type: { } type } creation && type.FullName() == EndPoint
                ? (creation.Argument("address"), creation.Argument("port"))
                : default
            : (call.Argument("address"), call.Argument("port"));
        // An end point from elsewhere may be any.
        return [address is null ? Listen(call, port: null, isLoopback: false) : Listen(call, port, IsLoopback(address))];
    }

    private static bool IsLoopback(IOperation address) =>
        address.Unconverted() is IFieldReferenceOperation { Field: { Name: "Loopback" or "IPv6Loopback", ContainingType: { } type } } && type.FullName() == Address;

    private static ListenAddress Listen(IInvocationOperation call, IOperation? port, bool isLoopback)
    {
        var options = call.Argument("configure")?.Descendants().ToArray() ?? [];
        return new(call, port ?? call, ListenSource.Kestrel, port.ConstantNumber() is > 0 and var number ? number : null, isLoopback)
        {
            IsSecure = options.OfType<IInvocationOperation>().Any(option => option.IsOf(Https)),
            IsHttp2Only = options.OfType<IFieldReferenceOperation>().Any(option => option.Field.Name == "Http2" && option.Field.ContainingType.FullName() == Protocols),
        };
    }

    private static IEnumerable<ListenAddress> Urls(IOperation call, ListenSource source, IOperation? url) => url switch
    {
        null or { IsImplicit: true, ConstantValue: { HasValue: true, Value: null } } => [],
        _ when url.ConstantText() is { } text =>
            ListenUrl.Parse(text).Select(parsed => new ListenAddress(call, url, source, parsed.Port, parsed.IsLoopback) { IsSecure = parsed.IsSecure }),
        _ => [new(call, url, source, Port: null, IsLoopback: false)],
    };

    private static IEnumerable<IOperation> ElementsOf(IOperation? array) => array?.Unconverted() switch
    {
        IArrayCreationOperation { Initializer: { } list } => list.ElementValues,
        { } other => new[] { other },
        null => Array.Empty<IOperation>(),
    };
}
