using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>The generated code that makes environment variables of mounted secrets.</summary>
internal static class SecretFilesSource
{
    public static string Of(StartupModel startup) => Template
        .Replace("__NAMES__", string.Join("", startup.SecretVariables.Select(name => $"            {CSharpLiteral.Of(name)},\n")));

    private const string Template = """

            /// <summary>
            /// Compose and Swarm mount a secret as a file, Kubernetes sets a variable: so that the program finds the same variable everywhere,
            /// it is set here from the file. A variable that is set already stays, and without a file nothing happens.
            /// </summary>
            private static class SecretFiles
            {
                private static readonly string[] Names =
                {
        __NAMES__        };

                internal static void Load()
                {
                    if (!SecretText.IsAnyMounted())
                    {
                        return;
                    }

                    foreach (string name in Names)
                    {
                        if (global::System.Environment.GetEnvironmentVariable(name) == null)
                        {
                            string? value = SecretText.Of(name);
                            if (value != null)
                            {
                                global::System.Environment.SetEnvironmentVariable(name, value);
                            }
                        }
                    }
                }
            }

        """;
}
