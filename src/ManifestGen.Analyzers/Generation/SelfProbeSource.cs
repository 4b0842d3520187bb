using System.Globalization;

namespace ManifestGen.Generation;

/// <summary>The generated code that asks the running program for its health.</summary>
internal static class SelfProbeSource
{
    public static string Of(StartupModel startup) => Template
        .Replace("__TIMEOUT__", (startup.TimeoutSeconds * 1000).ToString(CultureInfo.InvariantCulture))
        .Replace("__GRPC__", startup.HasGrpcProbe ? GrpcBranch : "");

    private const string GrpcBranch = """
                        if (target != null && target.StartsWith("grpc:", global::System.StringComparison.Ordinal))
                        {
                            return GrpcProbe.Check(port, target.Substring("grpc:".Length), TimeoutMilliseconds);
                        }


        """;

    // Sockets instead of HttpClient: they start in a fraction of the time, and a probe runs every few seconds.
    // Other threads must not run code of this assembly: it is still being initialized, and they would wait for this very thread.
    private const string Template = """

            /// <summary>Asks the program that already runs in this container whether it is well.</summary>
            internal static class SelfProbe
            {
                private const int TimeoutMilliseconds = __TIMEOUT__;

                /// <summary>0 when it is well; else 1, and the reason on the standard error stream.</summary>
                internal static int Run(string port, string? target)
                {
                    string? failure;
                    try
                    {
                        failure = Check(int.Parse(port, global::System.Globalization.CultureInfo.InvariantCulture), target);
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
                private static string? Check(int port, string? target)
                {
        __GRPC__            using (global::System.Net.Sockets.Socket socket = Connect(port))
                    {
                        return target == null ? null : Get(socket, target);
                    }
                }

                /// <summary>A plain GET request; any status from 200 to 399 is well, as Kubernetes has it.</summary>
                private static string? Get(global::System.Net.Sockets.Socket socket, string path)
                {
                    socket.SendTimeout = TimeoutMilliseconds;
                    socket.ReceiveTimeout = TimeoutMilliseconds;
                    socket.Send(global::System.Text.Encoding.ASCII.GetBytes(
                        "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: manifestgen-probe\r\nConnection: close\r\n\r\n"));

                    // "HTTP/1.1 200" is all that matters of the answer.
                    byte[] start = new byte[12];
                    int length = 0;
                    int received;
                    while (length < start.Length
                        && (received = socket.Receive(start, length, start.Length - length, global::System.Net.Sockets.SocketFlags.None)) > 0)
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
