using ManifestGen.Analysis.Code;
using ManifestGen.Text;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>The attributes of a service as its program needs them. What only the user knows, such as the registry or how far to scale, is left out.</summary>
internal static class ProposedAttributes
{
    /// <summary>What settings of Kestrel say for HTTP/2.</summary>
    private const string Http2 = "\"Http2\"";

    /// <summary>The lists of attributes, one for each line.</summary>
    /// <param name="name">The service's name.</param>
    /// <param name="code">What the program does.</param>
    /// <param name="settings">The texts of its settings files.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string name, ProgramCode code, IEnumerable<string> settings)
    {
        var ports = ServicePorts.Of(code);
        var probes = ServiceProbes.Of(code, ports);
        return
        [
            [$"ContainerService({CSharpLiteral.Of(name)})"],
            .. ports.Select(port => new[] { $"Port({port.Number}, Name = {CSharpLiteral.Of(port.Name)})" }),
            .. ServicePorts.NeedsHttp2(code) && !settings.Any(text => text.Contains(Http2)) ? [[@"Env(""Kestrel__EndpointDefaults__Protocols"", ""Http2"")"]] : Array.Empty<string[]>(),
            // The defaults, so that they are seen and adjusted to what the service is found to use.
            [@"Resources(Cpu = ""100m"", Memory = ""128Mi"", MemoryLimit = ""256Mi"")"],
            .. probes.Count > 0 ? [probes] : Array.Empty<IReadOnlyList<string>>(),
        ];
    }
}
