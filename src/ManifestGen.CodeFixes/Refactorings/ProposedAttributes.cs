using ManifestGen.Analysis.Code.Rules;
using ManifestGen.Text;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>The attributes of a service as its program needs them. What only the user knows, such as the registry or how far to scale, is left out.</summary>
internal static class ProposedAttributes
{
    /// <summary>The lists of attributes, one for each line.</summary>
    /// <param name="name">The service's name.</param>
    /// <param name="program">What the program does.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string name, ProposedProgram program)
    {
        var code = program.Code;
        var ports = ServicePorts.Of(program.Bare);
        var probes = ServiceProbes.Of(code, ports);
        var http2 = ServicePorts.NeedsHttp2(code) && !GrpcRule.SettingsSpeakHttp2(program.Bare) ? new[] { @"Env(""Kestrel__EndpointDefaults__Protocols"", ""Http2"")" } : [];
        var lines = new[]
            {
                ProposedConnections.Of(program),
                http2,
                ServicePorts.OpenedBy(program.Bare),
                ProposedVariables.Of(program),
                ProposedVolumes.Of(program),
            }
            .SelectMany(attributes => attributes)
            .Distinct(StringComparer.Ordinal)
            .Select(attribute => new[] { attribute });
        return
        [
            [$"ContainerService({CSharpLiteral.Of(name)})"],
            .. ports.Select(port => new[] { $"Port({port.Number}, Name = {CSharpLiteral.Of(port.Name)})" }),
            .. lines,
            // The defaults, so that they are seen and adjusted to what the service is found to use.
            [@"Resources(Cpu = ""100m"", Memory = ""128Mi"", MemoryLimit = ""256Mi"")"],
            .. probes.Count > 0 ? [probes] : Array.Empty<IReadOnlyList<string>>(),
        ];
    }
}
