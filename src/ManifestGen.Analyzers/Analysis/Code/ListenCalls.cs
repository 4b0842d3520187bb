using System.Globalization;
using ManifestGen.Analysis.Code.Flow;
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
        "ListenAnyIP" when call.IsOf(Kestrel) => Listen(call, call.Argument("port"), isLoopback: false, code),
        "ListenLocalhost" when call.IsOf(Kestrel) => Listen(call, call.Argument("port"), isLoopback: true, code),
        "Listen" when call.IsOf(Kestrel) => ListenOn(call, code),
        "UseUrls" when call.IsOf(WebHost) => ElementsOf(call.Argument("urls"), code).SelectMany(url => Urls(call, ListenSource.UseUrls, url, code)),
        "Run" or "RunAsync" when call.IsOf(WebApplication) => Urls(call, ListenSource.Run, call.Argument("url"), code),
        "Add" when call.Instance?.Unconverted() is IPropertyReferenceOperation { Property: { Name: "Urls", ContainingType: { } type } } && type.FullName() == WebApplication =>
            Urls(call, ListenSource.Urls, call.Arguments[0].Value, code),
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
        return address is null ? Listen(call, port: null, isLoopback: false, code) : Listen(call, port, IsLoopback(address, code), code);
    }

    private static bool IsLoopback(IOperation address, ProgramCode code) => code.Origin(address) switch
    {
        IFieldReferenceOperation { Field: { Name: "Loopback" or "IPv6Loopback", ContainingType: { } type } } => type.FullName() == Address,
        IInvocationOperation { TargetMethod.Name: "Parse", Arguments: [{ Value: { } text }, ..] } call when call.IsOf(Address) =>
            text.ConstantText() is { } parsed && (parsed == "::1" || parsed.StartsWith("127.", StringComparison.Ordinal)),
        _ => false,
    };

    private static IEnumerable<ListenAddress> Listen(IInvocationOperation call, IOperation? port, bool isLoopback, ProgramCode code)
    {
        var options = call.Argument("configure")?.Descendants().ToArray() ?? [];
        return PortsOf(port, code).Select(number => new ListenAddress(call, port ?? call, ListenSource.Kestrel, number, isLoopback)
        {
            IsSecure = options.OfType<IInvocationOperation>().Any(option => option.IsOf(Https)),
            IsHttp2Only = options.OfType<IFieldReferenceOperation>().Any(option => option.Field.Name == "Http2" && option.Field.ContainingType.FullName() == Protocols),
        });
    }

    private static IEnumerable<int?> PortsOf(IOperation? port, ProgramCode code) =>
        port.ConstantNumber() is { } constant ? [constant > 0 ? constant : null]
        : port is null ? [null]
        : TextsOf(port, code).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? number : (int?)null);

    private static IEnumerable<ListenAddress> Urls(IOperation call, ListenSource source, IOperation? url, ProgramCode code) => url switch
    {
        null or { IsImplicit: true, ConstantValue: { HasValue: true, Value: null } } => [],
        _ when url.ConstantText() is { } text => Urls(call, source, url, text),
        _ => TextsOf(url, code).SelectMany(text => text is null ? [new(call, url, source, Port: null, IsLoopback: false)] : Urls(call, source, url, text)),
    };

    private static IEnumerable<ListenAddress> Urls(IOperation call, ListenSource source, IOperation url, string text) =>
        ListenUrl.Parse(text).Select(parsed => new ListenAddress(call, url, source, parsed.Port, parsed.IsLoopback) { IsSecure = parsed.IsSecure, Text = text });

    // On each way to the call, as where a method of the program is called for each port. Null where one of them is not known.
    private static IEnumerable<string?> TextsOf(IOperation value, ProgramCode code)
    {
        var texts = code.Sites.FramesOf(value).Select(frame => Values.KnownText(value, frame, code)).Distinct(StringComparer.Ordinal).ToArray();
        return texts.Length > 0 ? texts : [null];
    }

    private static IEnumerable<IOperation> ElementsOf(IOperation? array, ProgramCode code) => array is null ? [] : array.Unconverted() switch
    {
        IArrayCreationOperation { Initializer: { } list } => list.ElementValues,
        var other => code.Origin(other) is IArrayCreationOperation { Initializer: { } list } ? list.ElementValues : new[] { other },
    };
}
