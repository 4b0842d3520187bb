using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration.Secrets;

namespace ManifestGen.Rules.Configuration.Connections;

/// <summary>MGEN535: a password in a connection string is in the source and in every manifest. The message never repeats it.</summary>
internal sealed class ConnectionSecretRule : IServiceRule
{
    private static readonly Rule Literal = new(
        "MGEN535",
        "A connection string has a secret in it",
        "The connection string holds {0}, which would be in the source and in the manifests: write $(NAME) in its place, and declare NAME with [SecretEnv]",
        RuleSeverity.Error,
        Category.Configuration);

    private static readonly Regex Places = new(@"\$\([^()]*\)", RegexOptions.CultureInvariant);

    public IReadOnlyList<Rule> Rules => [Literal];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Backing is { ConnectionString: { } template } backing && SecretValues.KindOf(WithoutPlaces(template)) is { } kind)
        {
            yield return Literal.At(backing.Origin.Argument(nameof(backing.ConnectionString)), kind);
        }
    }

    // With the quotes around them: what is left after "Password=" is what is written down. Those within others go first.
    private static string WithoutPlaces(string template)
    {
        var text = Places.Replace(template, "");
        return text == template ? text.Replace("\"\"", "").Replace("''", "") : WithoutPlaces(text);
    }
}
