using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>The generated code that makes environment variables of mounted secrets.</summary>
internal static class SecretFilesSource
{
    /// <summary>Where Compose and Swarm mount secrets.</summary>
    public const string Folder = "/run/secrets";

    public static string Of(StartupModel startup) => Template
        .Replace("__FOLDER__", CSharpLiteral.Of(Folder))
        .Replace("__NAMES__", string.Join("", startup.SecretVariables.Select(name => $"            {CSharpLiteral.Of(name)},\n")));

    private const string Template = """

            /// <summary>
            /// Compose and Swarm mount a secret as a file, Kubernetes sets a variable: so that the program finds the same variable everywhere,
            /// it is set here from the file. A variable that is set already stays, and without a file nothing happens.
            /// </summary>
            internal static class SecretFiles
            {
                private const string Folder = __FOLDER__;

                private static readonly string[] Names =
                {
        __NAMES__        };

                internal static void Load()
                {
                    if (!global::System.IO.Directory.Exists(Folder))
                    {
                        return;
                    }

                    foreach (string name in Names)
                    {
                        string file = Folder + "/" + name;
                        if (global::System.Environment.GetEnvironmentVariable(name) == null && global::System.IO.File.Exists(file))
                        {
                            // Editors end a file with a line end that is not part of the secret.
                            global::System.Environment.SetEnvironmentVariable(name, global::System.IO.File.ReadAllText(file).TrimEnd('\r', '\n'));
                        }
                    }
                }
            }

        """;
}
