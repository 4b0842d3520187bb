using System.Globalization;

namespace ManifestGen.Model;

/// <summary>What the places of a template stand for: the address of a backing service, and its variables.</summary>
internal sealed class ConnectionValues(ServiceModel service, bool isBehindService)
{
    public string Host => service.Backing?.Host ?? service.Name;

    /// <summary>Null where there is no port.</summary>
    public string? Port => service.Ports.FirstOrDefault() is { } port
        ? (isBehindService ? port.EffectiveServicePort : port.Number).ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>The variable's value, if it is written down.</summary>
    public string? TextOf(string name) =>
        service.Env.FirstOrDefault(variable => variable.Name == name)?.Value
        ?? service.Configuration.Values.FirstOrDefault(variable => variable.Name == name)?.Value;

    public SecretEnvModel? SecretOf(string name) => service.SecretEnv.FirstOrDefault(variable => variable.Name == name);

    public bool IsDeclared(string name) =>
        name is ConnectionTemplate.Host
        || (name is ConnectionTemplate.Port ? Port is not null : TextOf(name) is not null || SecretOf(name) is not null || IsOnlyInContainer(name));

    /// <summary>Whether the variable is declared, with a value that is neither written down nor a secret.</summary>
    public bool IsOnlyInContainer(string name) => service.Configuration.VariableNames.Contains(name) && TextOf(name) is null;
}
