namespace ManifestGen.Generation;

/// <summary>The generated code that calls the gRPC health service: https://github.com/grpc/grpc/blob/master/doc/health-checking.md.</summary>
internal static class GrpcProbeSource
{
    // The two messages are a few bytes each; a gRPC library in the user's program would be out of proportion.
    public const string Text = """

            /// <summary>Calls grpc.health.v1.Health/Check over HTTP/2 without TLS.</summary>
            private static class GrpcProbe
            {
                /// <summary>Why the service is not well, or null.</summary>
                internal static string? Check(int port, string service, int timeoutMilliseconds)
                {
                    using var handler = new global::System.Net.Http.SocketsHttpHandler { UseProxy = false };
                    using var client = new global::System.Net.Http.HttpClient(handler)
                    {
                        Timeout = global::System.TimeSpan.FromMilliseconds(timeoutMilliseconds),
                    };
                    using var request = new global::System.Net.Http.HttpRequestMessage(
                        global::System.Net.Http.HttpMethod.Post, "http://localhost:" + port + "/grpc.health.v1.Health/Check")
                    {
                        Version = global::System.Net.HttpVersion.Version20,
                        VersionPolicy = global::System.Net.Http.HttpVersionPolicy.RequestVersionExact,
                        Content = new global::System.Net.Http.ByteArrayContent(Request(service)),
                    };
                    request.Content.Headers.ContentType = new global::System.Net.Http.Headers.MediaTypeHeaderValue("application/grpc");
                    request.Headers.TE.Add(new global::System.Net.Http.Headers.TransferCodingWithQualityHeaderValue("trailers"));

                    using global::System.Net.Http.HttpResponseMessage response = client.SendAsync(request).GetAwaiter().GetResult();
                    byte[] answer = response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
                    string grpcStatus = Status(response);
                    if (grpcStatus != "0")
                    {
                        return "HTTP status " + (int)response.StatusCode + ", gRPC status " + grpcStatus;
                    }

                    // Five bytes of framing, then field 1 (0x08) with the value SERVING (1). Zero, which is UNKNOWN, is not sent at all.
                    return answer.Length >= 7 && answer[5] == 0x08 && answer[6] == 1 ? null : "the service is not SERVING";
                }

                /// <summary>From the trailers, or from the headers of an answer without a message.</summary>
                private static string Status(global::System.Net.Http.HttpResponseMessage response)
                {
                    global::System.Collections.Generic.IEnumerable<string>? values;
                    return response.TrailingHeaders.TryGetValues("grpc-status", out values) || response.Headers.TryGetValues("grpc-status", out values)
                        ? string.Join(",", values)
                        : "missing";
                }

                /// <summary>The message HealthCheckRequest, whose field 1 (0x0a) is the service's name, behind its frame.</summary>
                private static byte[] Request(string service)
                {
                    byte[] name = global::System.Text.Encoding.UTF8.GetBytes(service);
                    var message = new global::System.Collections.Generic.List<byte>();
                    if (name.Length > 0)
                    {
                        message.Add(0x0a);
                        int length = name.Length;
                        while (length > 127)
                        {
                            message.Add((byte)(length & 127 | 128));
                            length >>= 7;
                        }

                        message.Add((byte)length);
                        message.AddRange(name);
                    }

                    // Not compressed, then the length in four bytes, the highest first.
                    message.InsertRange(0, new byte[]
                    {
                        0, unchecked((byte)(message.Count >> 24)), unchecked((byte)(message.Count >> 16)), unchecked((byte)(message.Count >> 8)), unchecked((byte)message.Count),
                    });
                    return message.ToArray();
                }
            }

        """;
}
