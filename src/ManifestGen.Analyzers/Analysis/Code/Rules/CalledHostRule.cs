using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN912: a host without dots is another service, and who does not declare the way there may not have it.</summary>
internal sealed class CalledHostRule : ICodeRule
{
    private const string SchemeEnd = "://";

    private static readonly (string Type, string Property)[] Addresses =
        [("System.Net.Http.HttpClient", "BaseAddress"), ("Grpc.Net.ClientFactory.GrpcClientFactoryOptions", "Address")];

    public IEnumerable<string> Names => [.. Addresses.Select(address => address.Property), "ForAddress"];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        from address in AddressesIn(program.Code)
        where !DevelopmentGuard.IsConditional(address)
        let host = HostOf(address.ConstantText())
        where host is not null && !IsKnown(host, program)
        select new CodeFinding(ConfigurationFindings.HostIsUnknown(host, program.Service, program.Application), address.Syntax);

    private static IEnumerable<IOperation> AddressesIn(ProgramCode code) =>
        (from address in Addresses
         from assignment in code.Assignments(address.Property)
         where assignment.Target is IPropertyReferenceOperation { Property.ContainingType: { } type } && type.FullName() == address.Type
         select code.Origin(assignment.Value) is IObjectCreationOperation creation ? creation.Argument("uriString") : null)
        .Concat(code.Calls("ForAddress").Where(call => call.IsOf("Grpc.Net.Client.GrpcChannel")).Select(call => call.Argument("address")))
        .OfType<IOperation>();

    /// <summary>Of <c>https+http://catalog:8080/</c> it is <c>catalog</c>; null for what is not a name of one part.</summary>
    private static string? HostOf(string? address)
    {
        var start = address?.IndexOf(SchemeEnd, StringComparison.Ordinal) ?? -1;
        if (start < 0 || address!.IndexOf("http", StringComparison.OrdinalIgnoreCase) != 0)
        {
            return null;
        }

        var host = address.Substring(start + SchemeEnd.Length).Split('/', ':')[0].ToLowerInvariant();
        return host.Length > 0 && host != "localhost" && host[0] is >= 'a' and <= 'z' && host.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') ? host : null;
    }

    private static bool IsKnown(string host, DeclaredProgram program) =>
        host == program.Service.Name
        || program.Everywhere.Any(service =>
            service.Network.AllowEgress.Count > 0
            || service.Network.Dependencies.Any(dependency => dependency.Service.Name == host)
            || service.Pod.HostAliases.Any(alias => alias.Hostnames.Contains(host))
            || service.Pod.Containers.Count > 0);
}
