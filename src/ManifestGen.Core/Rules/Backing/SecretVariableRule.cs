using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Backing;

/// <summary>MGEN841: Compose and Swarm mount secrets as files, which a third-party program does not read by default.</summary>
internal sealed class SecretVariableRule : IServiceRule
{
    private static readonly Rule Unset = new(
        "MGEN841",
        "The secret does not reach the third-party program",
        "In {1}, the secret '{0}' is a file, and the image '{2}' has no known way to read it: use [SecretFile(\"{3}\")], and set that path in the variable or "
        + "argument of the image",
        RuleSeverity.Warning,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [Unset];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Backing is not { IsExternal: false, Image: { } image } || TargetNames.OfDocker(application.Project.Targets) is not { } targets)
        {
            return [];
        }

        return
            from variable in BackingSecrets.Unset(service)
            let path = BackingSecrets.Folder + variable.Name
            select Unset.At(variable.Origin, variable.Name, targets, image, path) with { Remedy = RemedyOf(variable, path) };
    }

    // By custom, a variable whose name ends in _FILE.
    private static Remedy RemedyOf(SecretEnvModel variable, string path) => new(
        $"Use {variable.Name}_FILE",
        RemedyEdit.RemoveAttribute(variable.Origin),
        RemedyEdit.AddAttribute(variable.Origin, $"SecretFile({CSharpLiteral.Of(path)}, Secret = {CSharpLiteral.Of(variable.Secret)}, Key = {CSharpLiteral.Of(variable.Key)})"),
        RemedyEdit.AddAttribute(variable.Origin, $"Env({CSharpLiteral.Of(variable.Name + "_FILE")}, {CSharpLiteral.Of(path)})"));
}
