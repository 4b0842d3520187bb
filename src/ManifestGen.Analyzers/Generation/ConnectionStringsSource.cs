using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>The generated code that puts secrets into connection strings.</summary>
internal static class ConnectionStringsSource
{
    public static string Text => Template
        .Replace("__TEMPLATES__", CSharpLiteral.Of(ConnectionModel.TemplatesVariable));

    // The rules of Kubernetes, https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables, so that one text means
    // the same everywhere. Afterwards the list is removed: a program that this one starts has the values already.
    private const string Template = """

            /// <summary>
            /// Kubernetes replaces $(NAME) in the value of a variable by another variable. Compose and Swarm do not, and mount the secret as a file: there the
            /// variables that a list names are completed here. Values that somebody else has written are left alone.
            /// </summary>
            private static class ConnectionStrings
            {
                private const string Templates = __TEMPLATES__;

                internal static void Complete()
                {
                    string? names = global::System.Environment.GetEnvironmentVariable(Templates);
                    if (names == null)
                    {
                        return;
                    }

                    foreach (string name in names.Split(' '))
                    {
                        string? template = global::System.Environment.GetEnvironmentVariable(name);
                        if (template != null)
                        {
                            global::System.Environment.SetEnvironmentVariable(name, Expand(template));
                        }
                    }

                    global::System.Environment.SetEnvironmentVariable(Templates, null);
                }

                private static string Expand(string template)
                {
                    var value = new global::System.Text.StringBuilder();
                    for (int i = 0; i < template.Length; i++)
                    {
                        char next = template[i] == '$' && i + 1 < template.Length ? template[i + 1] : ' ';
                        int end = next == '(' ? template.IndexOf(')', i) : -1;
                        if (end > 0)
                        {
                            string name = template.Substring(i + 2, end - i - 2);
                            value.Append(ValueOf(name) ?? "$(" + name + ")");
                            i = end;
                        }
                        else
                        {
                            value.Append(template[i]);
                            i += next == '$' ? 1 : 0;
                        }
                    }

                    return value.ToString();
                }

                private static string? ValueOf(string name)
                {
                    return global::System.Environment.GetEnvironmentVariable(name) ?? SecretText.Of(name);
                }
            }

        """;
}
