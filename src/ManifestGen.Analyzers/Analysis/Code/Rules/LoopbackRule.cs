using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN902: a container's loopback interface is its own.</summary>
internal sealed class LoopbackRule : ICodeRule
{
    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        program.Service.Ports.Any(port => port.Protocol == PortProtocol.Tcp)
        && program.AddressesOf(program.Service) is { Count: > 0 } addresses
        && addresses.All(address => address.IsLoopback)
        && !program.MayHaveEndpoints
            ? addresses
                .GroupBy(address => address.Argument.Syntax)
                .Select(same => new CodeFinding(ListeningFindings.ListensInside(same.First().Text ?? $"localhost:{same.First().Port?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? same.Key.ToString()}", program.Service), same.Key))
            : [];
}
