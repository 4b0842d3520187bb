using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration.Secrets;

namespace ManifestGen.Rules.Configuration.Connections;

/// <summary>MGEN535: a password in a connection string is in the source and in every manifest. The message never repeats it.</summary>
internal sealed class ConnectionSecretRule : IServiceRule
{
    private static readonly Rule Literal = new(
        "MGEN535",
        "The connection string contains a secret",
        "The connection string contains {0}, which is in the source code and the manifests: use $(NAME) instead, and declare NAME with [SecretEnv]",
        RuleSeverity.Error,
        Category.Configuration);

    /// <summary>What follows <c>Password=</c>.</summary>
    private static readonly Regex Assigned = new(@"(?<=(\A|;)\s*(password|pwd)\s*=\s*)[^;\s$][^;$]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>What stands between the user and the host of a URL.</summary>
    private static readonly Regex InUrl = new(@"(?<=\b[a-z][a-z0-9+.-]*://[^/?#\s:@]*:)[^/?#\s@$][^/?#\s@]*(?=@)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Places = new(@"\$\([^()]*\)", RegexOptions.CultureInvariant);

    public IReadOnlyList<Rule> Rules => [Literal];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Backing is { ConnectionString: { } template } backing && SecretValues.KindOf(WithoutPlaces(template)) is { } kind)
        {
            var place = backing.Origin.Argument(nameof(backing.ConnectionString));
            yield return Literal.At(place, kind) with { Remedy = Remedy.Write(place, Referring(template, service)) };
        }
    }

    // To the one secret that the server has. Null where there are several, or where the text holds another secret.
    private static string? Referring(string template, ServiceModel service)
    {
        if (service.SecretEnv is not [var secret])
        {
            return null;
        }

        var text = InUrl.Replace(Assigned.Replace(template, $"$$({secret.Name})"), $"$$({secret.Name})");
        return SecretValues.KindOf(WithoutPlaces(text)) is null ? text : null;
    }

    // With the quotes around them: what is left after "Password=" is what is written down. Those within others go first.
    private static string WithoutPlaces(string template)
    {
        var text = Places.Replace(template, "");
        return text == template ? text.Replace("\"\"", "").Replace("''", "") : WithoutPlaces(text);
    }
}
