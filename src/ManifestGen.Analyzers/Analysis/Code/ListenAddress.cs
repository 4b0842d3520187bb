using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code;

/// <summary>How code says where to listen; each wins over those before it.</summary>
internal enum ListenSource
{
    UseUrls,
    Urls,
    Run,
    Kestrel,
}

/// <summary>An address on which code makes the program listen.</summary>
/// <param name="Call">The call.</param>
/// <param name="Argument">What says the address in it.</param>
/// <param name="Source">How it says it.</param>
/// <param name="Port">Null where it is not known when the program is compiled.</param>
/// <param name="IsLoopback">Whether it is reached from inside the container only.</param>
internal sealed record ListenAddress(IOperation Call, IOperation Argument, ListenSource Source, int? Port, bool IsLoopback)
{
    /// <summary>The address as a text. Null for a port alone, and where it is not known.</summary>
    public string? Text { get; init; }

    /// <summary>Whether a certificate comes with it.</summary>
    public bool IsSecure { get; init; }

    /// <summary>Whether it speaks HTTP/2 without TLS, as gRPC does in a cluster.</summary>
    public bool IsHttp2Only { get; init; }

    /// <summary>Whether it is not known to be listened on: not everywhere, or not always.</summary>
    public bool IsConditional => GuardedCode.IsConditional(Call);
}
