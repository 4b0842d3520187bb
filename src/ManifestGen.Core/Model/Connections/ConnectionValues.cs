using System.Globalization;

namespace ManifestGen.Model;

/// <summary>What the places of a template stand for: the address of a backing service, the database on it, and its variables.</summary>
internal sealed class ConnectionValues(ServiceModel service, bool isBehindService, string? database)
{
    public string Host => service.Backing?.Host ?? (isBehindService && service.Backing?.Namespace is { } space ? BackingModel.NameIn(space, service.Name) : service.Name);

    /// <summary>Null where there is no port.</summary>
    public string? Port => service.Ports.FirstOrDefault() is { } port
        ? (isBehindService ? service.ServicePortOf(port) : port.Number).ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>The variable's value, if it is written down.</summary>
    public string? TextOf(string name) => name == ConnectionTemplate.Database && database is not null ? database : DeclaredText(VariableOf(name));

    public SecretEnvModel? SecretOf(string name) => Secret(VariableOf(name));

    public bool IsDeclared(string name) =>
        name is ConnectionTemplate.Host
        || (name is ConnectionTemplate.Port ? Port is not null : TextOf(name) is not null || IsVariable(VariableOf(name)));

    // Which database an image makes is said by a variable of its own.
    private string VariableOf(string name) => name == ConnectionTemplate.Database && !IsVariable(name)
        ? service.Backing?.Engine?.DatabaseVariables.FirstOrDefault(IsVariable) ?? name
        : name;

    private bool IsVariable(string name) => DeclaredText(name) is not null || Secret(name) is not null || service.Configuration.VariableNames.Contains(name);

    private string? DeclaredText(string name) =>
        service.Env.FirstOrDefault(variable => variable.Name == name)?.Value
        ?? service.Configuration.Values.FirstOrDefault(variable => variable.Name == name)?.Value;

    private SecretEnvModel? Secret(string name) => service.SecretEnv.FirstOrDefault(variable => variable.Name == name);
}
