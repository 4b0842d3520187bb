using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>Writes probes in C#, for remedies.</summary>
internal static class ProbeSource
{
    /// <summary>The same question in another role. Null where it takes more to ask it than a kind, a path and a port, or another path.</summary>
    /// <param name="probe">The probe that asks it.</param>
    /// <param name="role">The other role.</param>
    /// <param name="more">Further arguments.</param>
    public static string? Same(ProbeModel probe, ProbeRole role, params string[] more)
    {
        if (probe.Kind == ProbeKind.Exec || probe.Headers.Count > 0 || probe.Scheme is not null || probe.GrpcService is not null || HasProblem(probe.Path))
        {
            return null;
        }

        var question = probe is { Kind: ProbeKind.Http, Path: { } path } ? CSharpLiteral.Of(path) : $"ProbeKind.{probe.Kind}";
        var port = probe.Port is { } name ? [$"Port = {CSharpLiteral.Of(name)}"] : Array.Empty<string>();
        return $"{role}Probe({string.Join(", ", [question, .. port, .. more])})";
    }

    // What is to be mended is not to be copied.
    private static bool HasProblem(string? path) => path is not null && !(HttpPath.IsRooted(path) && HttpPath.ProblemOf(path) is null);
}
