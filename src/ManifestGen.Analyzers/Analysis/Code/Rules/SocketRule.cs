using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN933: Kestrel listens on sockets, of code or of settings, and a port is declared.</summary>
internal sealed class SocketRule : ICodeRule
{
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions";
    private const string Method = "ListenUnixSocket";
    private const string Socket = "http://unix:";

    public IEnumerable<string> Names => [Method];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        !program.IsWeb || program.Service.Ports.FirstOrDefault(port => port.Protocol == PortProtocol.Tcp) is not { } port || program.HasVariable("Kestrel__Endpoints") ? []
        : program.Code.Calls(Method).Where(call => call.IsOf(Kestrel)).ToArray() is { Length: > 0 } calls ? OfCode(calls, port, program)
        : program.Code.Addresses.Count > 0 ? []
        : OfSettings(port, program);

    private static IEnumerable<CodeFinding> OfCode(IInvocationOperation[] calls, PortModel port, DeclaredProgram program) =>
        program.Code.Addresses.Any(address => address.Source == ListenSource.Kestrel) || program.MayHaveEndpoints || !calls.All(call => program.Runs(call, program.Service))
            ? []
            : [new CodeFinding(AddressFindings.ListensOnSocket(calls[0].Argument("socketPath").ConstantText() ?? Method, port), calls[0].NameSyntax())];

    // An endpoint of Kestrel wins over an address.
    private static IEnumerable<CodeFinding> OfSettings(PortModel port, DeclaredProgram program)
    {
        if (ListenSettings.Of(program.Service, program) is not { } settings)
        {
            return [];
        }

        var endpoints = settings.Where(setting => ListenSettings.IsEndpoint(setting.Key)).Select(setting => setting.Value).ToArray();
        var holding = endpoints.Length > 0 ? endpoints : settings.TryGetValue(ListenSettings.Urls, out var urls) && urls.Value.Length > 0 ? [urls] : [];
        return holding.Length > 0 && holding.All(IsSocket) && holding[0].Place is { } place
            ? [new CodeFinding(AddressFindings.ListensOnSocket(holding[0].Value, port)) { In = place }]
            : [];
    }

    private static bool IsSocket(ListenSetting setting) => setting.Value.Split(';').All(url => url.Trim().StartsWith(Socket, StringComparison.OrdinalIgnoreCase));
}
