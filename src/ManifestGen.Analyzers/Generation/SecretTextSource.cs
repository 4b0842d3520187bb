using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>The generated code that reads a mounted secret.</summary>
internal static class SecretTextSource
{
    /// <summary>Where Compose and Swarm mount secrets.</summary>
    public const string Folder = "/run/secrets";

    public static string Of(StartupModel startup) => Template
        .Replace("__FOLDER__", CSharpLiteral.Of(Folder))
        .Replace("__PATHS__", string.Concat(startup.SecretPaths.Select(secret =>
            $"                case {CSharpLiteral.Of(secret.Variable)}:\n                    return {CSharpLiteral.Of(secret.Paths)};\n")));

    // A secret that is cut, or has other characters than the file, is a wrong password: the program would start, and fail where nobody looks for the cause.
    // So it ends here, as a container does in Kubernetes whose secret is not there. The value itself is never printed.
    private const string Template = """

            /// <summary>The secrets that Compose and Swarm mount as files. One that cannot be a variable ends the program, and says why.</summary>
            private static class SecretText
            {
                private const string Folder = __FOLDER__;

                /// <summary>The longest text that Linux takes as a variable with its name, and gives to a program that this one starts.</summary>
                private const int MaxLength = 131071;

                internal static bool IsAnyMounted()
                {
                    return global::System.IO.Directory.Exists(Folder);
                }

                /// <summary>Without the line end that editors add. Null where there is no such secret.</summary>
                internal static string? Of(string name)
                {
                    string file = Folder + "/" + name;
                    string? failure;
                    try
                    {
                        if (global::System.IO.Directory.Exists(file))
                        {
                            failure = "is a folder, which an engine creates if the secret's file is missing. Create the file, and recreate the container";
                        }
                        else if (!global::System.IO.File.Exists(file))
                        {
                            return null;
                        }
                        else if (new global::System.IO.FileInfo(file).Length > MaxLength - name.Length)
                        {
                            failure = "is longer than 128 KiB, the limit of an environment variable. Mount it with [SecretFile], and read the file";
                        }
                        else
                        {
                            string value = global::System.IO.File.ReadAllText(file, new global::System.Text.UTF8Encoding(false, true)).TrimEnd('\r', '\n');
                            if (value.IndexOf('\0') < 0)
                            {
                                return value;
                            }

                            failure = "contains a NUL character, which ends an environment variable. Remove it, or mount the secret with [SecretFile]";
                        }
                    }
                    catch (global::System.UnauthorizedAccessException)
                    {
                        // Swarm lets every user of the container read it; Compose mounts the file of the host as it is.
                        string? paths = PathsOf(name);
                        failure = "cannot be read by the container's user. Compose mounts it with the permissions of the file on the host: run chmod a+r "
                            + (paths == null ? "on the file that compose.yaml names" : paths + " beside compose.yaml") + ", and restart the container";
                    }
                    catch (global::System.Text.DecoderFallbackException)
                    {
                        failure = "is not UTF-8. Save it as UTF-8, or mount it with [SecretFile]";
                    }
                    catch (global::System.IO.IOException exception)
                    {
                        failure = "cannot be read: " + exception.Message;
                    }

                    global::System.Console.Error.WriteLine("The secret " + file + " " + failure + ".");
                    global::System.Environment.Exit(1);
                    return null;
                }

                /// <summary>The files from which Compose mounts it. Null where only the files of the whole system know.</summary>
                private static string? PathsOf(string name)
                {
                    switch (name)
                    {
        __PATHS__                default:
                            return null;
                    }
                }
            }

        """;
}
