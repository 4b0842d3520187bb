using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Facts;

/// <summary>
/// The connection strings of a service to the backing services that it depends on, and the variables for the secrets in them. A secret is a reference in
/// Kubernetes' notation, <c>$(POSTGRES_PASSWORD)</c>, which Kubernetes replaces itself, and in Compose and Swarm the start-up code of the program.
/// </summary>
internal sealed class ConnectionVariables
{
    private static readonly Regex OutsideOfVariables = new("[^A-Z0-9_]", RegexOptions.CultureInvariant);

    private readonly ServiceModel _service;
    private readonly List<SecretEnvModel> _secrets = [];

    private ConnectionVariables(ServiceModel service, ManifestTargets target)
    {
        _service = service;
        var isKubernetes = target == ManifestTargets.Kubernetes;
        Variables = (from dependency in DependenciesOf(service)
                     let name = ConnectionModel.VariableOf(dependency.ConnectionName)
                     where !ServiceEnvironment.IsDeclared(service, name)
                     let connection = ConnectionModel.Of(dependency.Service.Backing!, isBehindService: isKubernetes, dependency.Database)
                     where connection is not null
                     select Render(name, connection, isKubernetes)).ToArray();
    }

    /// <summary>Variables that the service does not declare itself. In Kubernetes they have to stand before what refers to them.</summary>
    public IReadOnlyList<SecretEnvModel> Secrets => _secrets;

    public IReadOnlyList<ConnectionVariable> Variables { get; }

    /// <param name="service">The service that depends on others.</param>
    /// <param name="target">The one target that is written.</param>
    public static ConnectionVariables Of(ServiceModel service, ManifestTargets target) => new(service, target);

    /// <summary>The dependencies by which the service gets a connection string. A third-party server reads no .NET configuration.</summary>
    public static IEnumerable<DependencyModel> DependenciesOf(ServiceModel service) =>
        service.Backing is not null ? [] : service.Network.Dependencies.Where(dependency => dependency.HasConnectionString);

    private ConnectionVariable Render(string name, ConnectionModel connection, bool isKubernetes)
    {
        var hasSecrets = connection.Parts.Any(part => part.Secret is not null);
        var value = new StringBuilder();
        for (var i = 0; i < connection.Parts.Count; i++)
        {
            var (text, secret) = connection.Parts[i];
            value.Append(
                secret is not null ? $"$({VariableOf(secret)})"
                : !isKubernetes && !hasSecrets ? text
                : i + 1 < connection.Parts.Count ? VariableReferences.EscapeBeforeReference(text)
                : VariableReferences.Escape(text));
        }

        return new(name, value.ToString(), hasSecrets);
    }

    // One that the service has already, else one of its own, named after the secret.
    private string VariableOf(SecretEnvModel secret)
    {
        var known = _service.SecretEnv.Concat(_secrets).FirstOrDefault(variable => (variable.Secret, variable.Key, variable.Optional) == (secret.Secret, secret.Key, false));
        if (known is null)
        {
            known = new SecretEnvModel(Origin.Class, FreeNameFor(secret), secret.Secret, secret.Key);
            _secrets.Add(known);
        }

        return known.Name;
    }

    private string FreeNameFor(SecretEnvModel secret)
    {
        var name = OutsideOfVariables.Replace($"{secret.Secret}_{secret.Key}".ToUpperInvariant(), "_");
        var first = name.Length > 0 && char.IsDigit(name[0]) ? $"_{name}" : name;
        var free = first;
        for (var number = 2; IsTaken(free); number++)
        {
            free = $"{first}_{number.ToString(CultureInfo.InvariantCulture)}";
        }

        return free;
    }

    private bool IsTaken(string name) => ServiceEnvironment.IsDeclared(_service, name) || _secrets.Any(secret => secret.Name == name);
}

/// <summary>A variable with a connection string.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsTemplate">Whether it refers to other variables.</param>
internal sealed record ConnectionVariable(string Name, string Value, bool IsTemplate);
