using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds out whether the program speaks HTTP/2, as gRPC calls do, by what its code says. With TLS both sides agree on it; without, somebody has to say so.</summary>
internal static class Http2Calls
{
    private const string Protocols = "Protocols";

    private static readonly string[] Transcoding = ["AddJsonTranscoding", "AddGrpcHttpApi"];

    public static string[] Names { get; } = [Protocols];

    /// <summary>Whether gRPC is answered to clients of HTTP/1.1 as well, which HTTP/2 alone would cut off.</summary>
    public static bool IsTranscodedIn(ProgramCode code) => Transcoding.Any(name => code.Calls(name).Any() || code.HasUnresolved(name));

    public static bool AreIn(ProgramCode code) =>
        code.Addresses.Any(address => address.IsSecure || address.IsHttp2Only)
        || code.Assignments(Protocols).Any(assignment => assignment.Value.Unconverted() is IFieldReferenceOperation { Field.Name: "Http2" })
        || code.Calls("UseGrpcWeb").Any();
}
