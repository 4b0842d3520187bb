using System.Globalization;

namespace ManifestGen.Generation;

/// <summary>The generated code that asks the running program for its health.</summary>
internal static class SelfProbeSource
{
    public static string Of(StartupModel startup) => Template
        .Replace("__TIMEOUT__", (startup.TimeoutSeconds * 1000).ToString(CultureInfo.InvariantCulture))
        .Replace("__GRPC__", startup.HasGrpcProbe ? GrpcBranch : "")
        .Replace("__HTTPS__", startup.HasHttpsProbe ? HttpsBranch : "");

    private const string GrpcBranch = """
                        if (target != null && target.StartsWith("grpc:", global::System.StringComparison.Ordinal))
                        {
                            return GrpcProbe.Check(port, target.Substring("grpc:".Length), TimeoutMilliseconds);
                        }


        """;

    // Like the kubelet, it does not check the certificate: what answers is this very container. The check is made on this thread, see below.
    private const string HttpsBranch = """
                        if (target.StartsWith("https:", global::System.StringComparison.Ordinal))
                        {
                            using (var secure = new global::System.Net.Security.SslStream(stream, false, (sender, certificate, chain, errors) => true))
                            {
                                secure.AuthenticateAsClient("localhost");
                                return Get(secure, target.Substring("https:".Length), headers);
                            }
                        }


        """;

    // Sockets instead of HttpClient: they start in a fraction of the time, and a probe runs every few seconds.
    // Other threads must not run code of this assembly: it is still being initialized, and they would wait for this very thread.
    private const string Template = """

            /// <summary>Asks the program that already runs in this container whether it is well.</summary>
            private static class SelfProbe
            {
                private const int TimeoutMilliseconds = __TIMEOUT__;

                /// <summary>0 when it is well; else 1, and the reason on the standard error stream.</summary>
                internal static int Run(string port, string? target, string[] headers)
                {
                    string? failure;
                    try
                    {
                        failure = Check(int.Parse(port, global::System.Globalization.CultureInfo.InvariantCulture), target, headers);
                    }
                    catch (global::System.Exception exception)
                    {
                        failure = exception.GetBaseException().Message;
                    }

                    if (failure == null)
                    {
                        return 0;
                    }

                    global::System.Console.Error.WriteLine(
                        "Probe of port " + port + (target == null ? "" : ", " + target) + ": " + failure.Replace('\r', ' ').Replace('\n', ' '));
                    return 1;
                }

                /// <summary>Why it is not well, or null.</summary>
                private static string? Check(int port, string? target, string[] headers)
                {
        __GRPC__            using (global::System.Net.Sockets.Socket socket = Connect(port))
                    using (var stream = new global::System.Net.Sockets.NetworkStream(socket))
                    {
                        if (target == null)
                        {
                            return null;
                        }

                        stream.WriteTimeout = TimeoutMilliseconds;
                        stream.ReadTimeout = TimeoutMilliseconds;
        __HTTPS__                return Get(stream, target, headers);
                    }
                }

                /// <summary>A GET request; any status from 200 to 399 is well, as Kubernetes has it.</summary>
                private static string? Get(global::System.IO.Stream stream, string path, string[] headers)
                {
                    byte[] request = global::System.Text.Encoding.ASCII.GetBytes(
                        "GET " + path + " HTTP/1.1\r\n" + Default("Host", "localhost", headers) + Default("User-Agent", "manifestgen-probe", headers)
                        + string.Concat(global::System.Array.ConvertAll(headers, header => header + "\r\n")) + "Connection: close\r\n\r\n");
                    stream.Write(request, 0, request.Length);

                    // "HTTP/1.1 200" is all that matters of the answer.
                    byte[] start = new byte[12];
                    int length = 0;
                    int received;
                    while (length < start.Length
                        && (received = stream.Read(start, length, start.Length - length)) > 0)
                    {
                        length += received;
                    }

                    string answer = global::System.Text.Encoding.ASCII.GetString(start, 0, length);
                    if (length < start.Length || !answer.StartsWith("HTTP/1.", global::System.StringComparison.Ordinal))
                    {
                        return "the answer is not HTTP";
                    }

                    string status = answer.Substring(9);
                    return status[0] == '2' || status[0] == '3' ? null : "status " + status;
                }

                /// <summary>A header that is sent unless it is declared.</summary>
                private static string Default(string name, string value, string[] headers)
                {
                    foreach (string header in headers)
                    {
                        if (header.StartsWith(name + ":", global::System.StringComparison.OrdinalIgnoreCase))
                        {
                            return "";
                        }
                    }

                    return name + ": " + value + "\r\n";
                }

                private static global::System.Net.Sockets.Socket Connect(int port)
                {
                    try
                    {
                        return Connect(global::System.Net.IPAddress.Loopback, port);
                    }
                    catch (global::System.Exception)
                    {
                        // A program may listen on IPv6 only.
                        return Connect(global::System.Net.IPAddress.IPv6Loopback, port);
                    }
                }

                private static global::System.Net.Sockets.Socket Connect(global::System.Net.IPAddress address, int port)
                {
                    var socket = new global::System.Net.Sockets.Socket(
                        address.AddressFamily, global::System.Net.Sockets.SocketType.Stream, global::System.Net.Sockets.ProtocolType.Tcp);
                    if (socket.ConnectAsync(address, port).Wait(TimeoutMilliseconds))
                    {
                        return socket;
                    }

                    throw new global::System.TimeoutException("no connection within " + TimeoutMilliseconds + " ms");
                }
            }

        """;
}
