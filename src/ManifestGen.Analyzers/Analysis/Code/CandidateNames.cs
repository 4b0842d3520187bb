namespace ManifestGen.Analysis.Code;

/// <summary>What code may be called that matters for a container. A name alone says nothing: only what the compiler makes of it does.</summary>
internal static class CandidateNames
{
    private static readonly HashSet<string> Exact = new(
        [.. ListenCalls.Names, .. HealthCheckCalls.Names, .. WebCalls.Names],
        StringComparer.Ordinal);

    /// <summary>Frameworks and libraries name what adds a path so: <c>MapHealthChecks</c>, <c>UseHealthChecks</c>.</summary>
    private static readonly string[] Prefixes = ["Map", "Use"];

    public static bool Contains(string name) => Exact.Contains(name) || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
