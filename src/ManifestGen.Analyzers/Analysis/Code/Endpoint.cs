using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

internal enum EndpointKind
{
    /// <summary>What the program is for.</summary>
    Other,

    /// <summary>Runs checks of its health and answers with 200 or 503.</summary>
    Health,
    Grpc,

    /// <summary>Answers <c>grpc.health.v1.Health/Check</c>.</summary>
    GrpcHealth,

    /// <summary>Metrics for Prometheus.</summary>
    Metrics,
}

/// <summary>Which of the registered checks an endpoint runs.</summary>
internal enum HealthSelection
{
    All,
    None,
    Tagged,

    /// <summary>The code decides it when it runs.</summary>
    Unknown,
}

/// <summary>Something that the program answers.</summary>
/// <param name="Call">The call that maps it.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Endpoint(IInvocationOperation Call, EndpointKind Kind)
{
    /// <summary>From its first <c>/</c> on, without one at the end. Null where it is not known when the program is compiled, and for gRPC.</summary>
    public string? Path { get; init; }

    /// <summary>Whether a caller of the method that maps it may put something before the path.</summary>
    public bool MayHavePrefix { get; init; }

    /// <summary>Of one for health.</summary>
    public HealthSelection Selection { get; init; }

    /// <summary>The tag of the checks that it runs, where it runs those with a tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether only a developer's machine has it.</summary>
    public bool IsInDevelopmentOnly => DevelopmentGuard.IsInDevelopmentOnly(Call);

    /// <summary>Whether a probe that asks for a path gets to this one. Routing tells neither upper from lower case, nor a <c>/</c> at the end from none.</summary>
    public bool Answers(string path) => Path is not null && string.Equals(Path, Normalize(path), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it answers a path, or may: of a pattern such as <c>/health/{name}</c> nobody knows.</summary>
    public bool MayAnswer(string path) => Path switch
    {
        null => false,
        _ when Path.IndexOf('{') is >= 0 and var parameter => Normalize(path).StartsWith(Path.Substring(0, parameter).TrimEnd('/'), StringComparison.OrdinalIgnoreCase),
        _ => Answers(path),
    };

    public static string Normalize(string path) => "/" + path.Split('?')[0].Trim('/');
}
