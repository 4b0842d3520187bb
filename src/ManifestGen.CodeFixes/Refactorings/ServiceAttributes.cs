using ManifestGen.Analysis.Code;
using ManifestGen.Text;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>The attributes of a service as its program needs them. What only the user knows, such as the registry or how far to scale, is left out.</summary>
internal static class ServiceAttributes
{
    /// <summary>The lists of attributes, one for each line.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string name, ProgramCode code)
    {
        var ports = ServicePorts.Of(code);
        var probes = ServiceProbes.Of(code, ports);
        return
        [
            [$"ContainerService({CSharpLiteral.Of(name)})"],
            .. ports.Select(port => new[] { $"Port({port.Number}, Name = {CSharpLiteral.Of(port.Name)})" }),
            // The defaults, so that they are seen and adjusted to what the service is found to use.
            [@"Resources(Cpu = ""100m"", Memory = ""128Mi"", MemoryLimit = ""256Mi"")"],
            .. probes.Count > 0 ? [probes] : Array.Empty<IReadOnlyList<string>>(),
        ];
    }
}
