using ManifestGen.Analysis.Code.Rules;

namespace ManifestGen.Analysis.Code;

/// <summary>The names of what may matter for a container. A name alone says nothing: only what the compiler makes of it does.</summary>
internal static class CandidateNames
{
    private static readonly HashSet<string> Exact = new(
        [.. ListenCalls.Names, .. EndpointCalls.Names, .. HealthCheckCalls.Names, .. WebCalls.Names, .. CodeRuleList.All.SelectMany(rule => rule.Names)],
        StringComparer.Ordinal);

    /// <summary>Frameworks and libraries name so what adds a path, a middleware or a service: <c>MapHealthChecks</c>, <c>UseHealthChecks</c>, <c>AddHealthChecks</c>.</summary>
    private static readonly string[] Prefixes = ["Map", "Use", "Add", "PersistKeysTo"];

    public static bool Contains(string name)
    {
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Exact.Contains(name);
    }
}
