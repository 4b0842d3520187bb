using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Rules.Declaration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Secrets;

/// <summary>MGEN504: a secret in an attribute is in the source, in the assembly and in every file that is written. The message never repeats it.</summary>
internal sealed class SecretLiteralRule : IContainerRule
{
    private const int MaxKeyLength = 253;

    private static readonly Rule Literal = new(
        "MGEN504",
        "The variable's value looks like a secret",
        "The value of '{0}' looks like a secret ({1}), and is in the source code and the manifests: use [SecretEnv(\"{0}\")]",
        RuleSeverity.Error,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [Literal];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from variable in Variable.AllOf(service)
        where variable.Value is not null
        let evidence = EvidenceIn(variable.Name, variable.Value!)
        where evidence is not null
        select Literal.At(variable.Origin.Argument("value"), Characters.OnOneLine(variable.Name), evidence) with { Remedy = RemedyOf(variable, service) };

    /// <summary>Why the variable looks like a secret, in a few words. Null when it does not.</summary>
    public static string? EvidenceIn(string name, string value) =>
        SecretValues.KindOf(value) ?? (SecretNames.WordIn(name, value) is { } word && !SecretValues.IsHarmless(value) ? $"its name contains '{word}'" : null);

    private static Remedy? RemedyOf(Variable variable, ServiceModel service)
    {
        if (!VariableNameRule.IsValid(variable.Name) || !ServiceNameRule.IsValid(service.Name))
        {
            return null;
        }

        var removal = RemedyEdit.RemoveAttribute(variable.Origin);
        if (service.SecretEnv.Any(secret => secret.Name == variable.Name))
        {
            return new Remedy("Keep the secret", removal);
        }

        var key = KebabCase.Of(variable.Name, MaxKeyLength);
        var attribute = $"SecretEnv({CSharpLiteral.Of(variable.Name)}, Secret = {CSharpLiteral.Of(service.Name)}, Key = {CSharpLiteral.Of(key)})";
        return new Remedy($"Read '{variable.Name}' from a secret", removal, RemedyEdit.AddAttribute(variable.Origin, attribute));
    }
}
