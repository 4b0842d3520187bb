using ManifestGen.Model;

namespace ManifestGen.Rules.Configuration.Secrets;

/// <summary>MGEN539: a secret is as readable in an argument, a header or an annotation as in a variable. The message never repeats it.</summary>
internal sealed class SecretTextRule : IContainerRule
{
    private static readonly Rule Literal = new(
        "MGEN539",
        "The text looks like it contains a secret",
        "{0} looks like it contains a secret ({1}), and is in the source code and the manifests: store it in a secret, and read it with [SecretEnv] or [SecretFile]",
        RuleSeverity.Error,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [Literal];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var seen = new HashSet<Place>();
        return
            from text in SuspectText.AllOf(service)
            let evidence = text.Evidence
            where evidence is not null && seen.Add(text.Place)
            select Literal.At(text.Place, text.Description, evidence);
    }
}
