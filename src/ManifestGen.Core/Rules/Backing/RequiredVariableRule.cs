using ManifestGen.Facts;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration;
using ManifestGen.Rules.Declaration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Backing;

/// <summary>MGEN076 and MGEN840: variables without which a server does not start, or lets everybody in.</summary>
internal sealed class RequiredVariableRule : IServiceRule
{
    private static readonly Rule Required = new(
        "MGEN076",
        "A variable that the backing service requires is missing",
        "{0} does not start without the variable '{1}': add {2}",
        RuleSeverity.Error,
        Category.Backing);

    private static readonly Rule DefaultPassword = new(
        "MGEN840",
        "The server uses a well-known default password",
        "Without the variable '{1}', {0} uses a well-known default password: add {2}",
        RuleSeverity.Warning,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [Required, DefaultPassword];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // Variables from a source as a whole are not known by name.
        if (service is not { Backing: { IsExternal: false, Engine: { } engine } backing, Configuration.VariableSources.Count: 0 })
        {
            return [];
        }

        var missing = engine.RequiredVariables.Where(variable => !variable.Names.Any(name => ServiceEnvironment.IsDeclared(service, name)));
        var isOpen = engine.DefaultPasswordVariable is { } password
            && !ServiceEnvironment.IsDeclared(service, password)
            && !ServiceEnvironment.IsDeclared(service, password + "_FILE");
        return
        [
            .. missing.Select(variable => FindingOf(Required, variable.Names[0], variable.Value, service, backing, engine)),
            .. isOpen ? [FindingOf(DefaultPassword, engine.DefaultPasswordVariable!, value: null, service, backing, engine)] : (Finding[])[],
        ];
    }

    // Where a variable of nearly that name is written. Two that are as near leave it open which one was meant.
    private static Place? Misspelt(string name, ServiceModel service)
    {
        var variables = Variable.AllOf(service).ToArray();
        return NearestName.Of(name, variables.Select(variable => variable.Name)) is { } written
            ? variables.First(variable => variable.Name == written).Origin.Argument("name")
            : null;
    }

    private static Finding FindingOf(Rule rule, string name, string? value, ServiceModel service, BackingModel backing, EngineDefinition engine)
    {
        var secret = ServiceNameRule.IsValid(service.Name) ? service.Name : engine.PortName;
        var attribute = value is null
            ? $"SecretEnv({CSharpLiteral.Of(name)}, Secret = {CSharpLiteral.Of(secret)}, Key = \"password\")"
            : $"Env({CSharpLiteral.Of(name)}, {CSharpLiteral.Of(value)})";
        return rule.At(backing.Origin, engine.Name, name, $"[{attribute}]") with
        {
            // One of nearly that name is that one. Else, what has one value only is a license, which nobody accepts for another.
            Remedy = Misspelt(name, service) is { } place ? Remedy.Write(place, name) : value is null ? new Remedy($"Add [{attribute}]", RemedyEdit.AddAttribute(backing.Origin, attribute)) : null,
        };
    }
}
