using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>The generated code that waits, before <c>Main</c>, until what the program depends on takes connections.</summary>
internal static class ServerWaitSource
{
    /// <summary>Where Linux tells of processes.</summary>
    public const string ProcessesFolder = "/proc/";

    public static string Text => Template
        .Replace("__FOR__", CSharpLiteral.Of(StartupWait.ForVariable))
        .Replace("__SECONDS__", CSharpLiteral.Of(StartupWait.SecondsVariable))
        .Replace("__PROCESSES__", CSharpLiteral.Of(ProcessesFolder));

    // In the end the program starts in any case, and says itself what it lacks: it may do without, and its own message is the better one. A signal to stop ends
    // the wait, since the runtime handles it on a thread of its own. Other threads must not run code of this assembly: it is still being initialized.
    private const string Template = """

            /// <summary>
            /// Swarm starts all services at once, and so does an engine after a restart of its machine: a program that needs its database at once would end again and
            /// again. compose.yaml and stack.yaml name what to wait for, and for how long; without these variables nothing happens.
            /// </summary>
            private static class ServerWait
            {
                private const string For = __FOR__;

                private const string Seconds = __SECONDS__;

                private const string Processes = __PROCESSES__;

                private const int PauseMilliseconds = 500;

                private const int AttemptMilliseconds = 2000;

                internal static void Run()
                {
                    string? servers = global::System.Environment.GetEnvironmentVariable(For);
                    string? seconds = global::System.Environment.GetEnvironmentVariable(Seconds);
                    if (string.IsNullOrEmpty(servers))
                    {
                        return;
                    }

                    // A program that this one starts does not wait again.
                    global::System.Environment.SetEnvironmentVariable(For, null);
                    global::System.Environment.SetEnvironmentVariable(Seconds, null);
                    int limit;
                    if (!int.TryParse(seconds, global::System.Globalization.NumberStyles.None, global::System.Globalization.CultureInfo.InvariantCulture, out limit))
                    {
                        limit = 30;
                    }

                    if (!IsBesideTheProgram())
                    {
                        WaitFor(servers, limit);
                    }
                }

                private static void WaitFor(string servers, int limit)
                {
                    var watch = global::System.Diagnostics.Stopwatch.StartNew();
                    bool isSaid = false;
                    foreach (string server in servers.Split(new[] { ' ' }, global::System.StringSplitOptions.RemoveEmptyEntries))
                    {
                        string? failure = Try(server);
                        while (failure != null)
                        {
                            if (watch.Elapsed.TotalSeconds >= limit)
                            {
                                Say("Waited " + limit + " s for " + server + ", which accepts no connection (" + failure + "). The program starts without it.");
                                return;
                            }

                            if (!isSaid)
                            {
                                Say("Waiting up to " + limit + " s for " + servers + " before the program starts: " + server + " accepts no connection yet (" + failure + ").");
                                isSaid = true;
                            }

                            global::System.Threading.Tasks.Task.Delay(PauseMilliseconds).Wait();
                            failure = Try(server);
                        }
                    }

                    if (isSaid)
                    {
                        Say("Waited " + (long)watch.Elapsed.TotalSeconds + " s for " + servers + ". The program starts.");
                    }
                }

                /// <summary>Why there is no connection, or null.</summary>
                private static string? Try(string server)
                {
                    int colon = server.LastIndexOf(':');
                    int port;
                    if (colon < 1
                        || !int.TryParse(server.Substring(colon + 1), global::System.Globalization.NumberStyles.None, global::System.Globalization.CultureInfo.InvariantCulture, out port)
                        || port > 65535)
                    {
                        Say(For + " names " + server + ", which is not <host>:<port>, so the program does not wait for it.");
                        return null;
                    }

                    try
                    {
                        using (var socket = new global::System.Net.Sockets.Socket(
                            global::System.Net.Sockets.SocketType.Stream, global::System.Net.Sockets.ProtocolType.Tcp))
                        {
                            return socket.ConnectAsync(server.Substring(0, colon).Trim('[', ']'), port).Wait(AttemptMilliseconds) ? null : "no answer";
                        }
                    }
                    catch (global::System.Exception exception)
                    {
                        return exception.GetBaseException().Message.Replace('\r', ' ').Replace('\n', ' ');
                    }
                }

                /// <summary>
                /// Whether this process was started in the container while the program runs there: by a health check, a hook or "docker exec". Its first ancestor is
                /// not the container's first process, and has no parent in the container.
                /// </summary>
                private static bool IsBesideTheProgram()
                {
                    try
                    {
                        string process = "self";
                        while (true)
                        {
                            // "<id> (<name>) <state> <parent> ..."; a name may hold spaces and brackets.
                            string stat = global::System.IO.File.ReadAllText(Processes + process + "/stat");
                            string parent = stat.Substring(stat.LastIndexOf(')') + 2).Split(' ')[1];
                            if (parent == "0")
                            {
                                return !stat.StartsWith("1 ", global::System.StringComparison.Ordinal);
                            }

                            process = parent;
                        }
                    }
                    catch (global::System.Exception)
                    {
                        return false;
                    }
                }

                private static void Say(string text)
                {
                    global::System.Console.Error.WriteLine(text);
                }
            }

        """;
}
