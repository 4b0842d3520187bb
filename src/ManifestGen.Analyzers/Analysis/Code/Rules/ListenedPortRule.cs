using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN901: where code says where to listen, no variable changes it, and a declared port leads nowhere.</summary>
internal sealed class ListenedPortRule : ICodeRule
{
    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var declared = program.Everywhere.SelectMany(service => service.Ports).Where(port => port.Protocol == PortProtocol.Tcp).ToArray();
        // Settings of Kestrel add to what code says. Other ports may be those of another server in the program, so one that fits is enough.
        if (declared.Length == 0
            || program.AddressesOf(program.Service) is not { Count: > 0 } addresses
            || addresses.Any(address => address.Port is null)
            || program.MayHaveEndpoints)
        {
            return [];
        }

        var listened = addresses.Where(address => !address.IsLoopback).Select(address => address.Port!.Value).Distinct().ToArray();
        return listened.Length == 0 || declared.Any(port => listened.Contains(port.Number))
            ? []
            : [new CodeFinding(ListeningFindings.ListensElsewhere(declared[0], program.Service, listened))];
    }
}
