using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Analysis.Code.Routes;
using Microsoft.CodeAnalysis;
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

    /// <summary>Answers what nothing else does, with the page of an application that runs in a browser.</summary>
    Fallback,

    /// <summary>Forwards to other services, by routes that settings hold.</summary>
    Proxy,

    /// <summary>What the method <c>MapDefaultEndpoints</c> of a project maps that does not say so: see MGEN931.</summary>
    Defaults,
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

/// <summary>Something that the program answers, or may answer.</summary>
/// <param name="Call">The call that maps it; of a controller or a page the one that maps them all.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Endpoint(IInvocationOperation Call, EndpointKind Kind)
{
    private static readonly Situation Production = new("Production", Arguments: null);

    /// <summary>The whole pattern of its route, with <see cref="Values.Unknown"/> for text that is not known when the program is compiled. Null for gRPC.</summary>
    public string? Pattern { get; init; }

    /// <summary>The pattern where all of it is known.</summary>
    public string? Path => Pattern is not null && RoutePattern.IsKnown(Pattern) ? Pattern : null;

    /// <summary>Whether a caller of the method that maps it may put something before the path.</summary>
    public bool MayHavePrefix => Pattern?.StartsWith(RoutePattern.Unknown, StringComparison.Ordinal) == true;

    /// <summary>When the program has it.</summary>
    public Condition Condition { get; init; } = Conditions.Always;

    /// <summary>The methods of HTTP that it answers; all if there are none.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The hosts that it answers, as <c>RequireHost</c> takes them; all if there are none.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>What in the code asks who wants to know.</summary>
    public SyntaxNode? Authorization { get; init; }

    /// <summary>Of one for health.</summary>
    public HealthSelection Selection { get; init; }

    /// <summary>The tag of the checks that it runs, where it runs those with a tag.</summary>
    public string? Tag { get; init; }

    /// <summary>The method with which the way to it begins.</summary>
    public IMethodSymbol? Root { get; init; }

    /// <summary>The library whose method maps it.</summary>
    public string? Library { get; init; }

    /// <summary>Whether only a developer's machine has it.</summary>
    public bool IsInDevelopmentOnly => Condition(Production) == false && Condition(Production.InDevelopment) != false;

    /// <summary>Whether it answers what a probe asks by.</summary>
    public bool AnswersGet => Methods.Count == 0 || Methods.Contains("GET", StringComparer.OrdinalIgnoreCase);

    public RouteMatch Match(string path) => Pattern is null ? RouteMatch.No : RoutePattern.Match(Pattern, path);

    /// <summary>Whether a probe that asks for a path gets to this one.</summary>
    public bool Answers(string path) => Match(path) == RouteMatch.Yes;

    /// <summary>Whether it answers a path, or may: of a pattern such as <c>/health/{name}</c> nobody knows.</summary>
    public bool MayAnswer(string path) => Match(path) != RouteMatch.No;
}
