using System.Globalization;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Constants;

/// <summary>What the code of a service has to agree with, as constants: so that a route and its probe cannot drift apart.</summary>
public static class ServiceConstants
{
    private const string Ports = "Ports";
    private const string Probes = "Probes";
    private const string Settings = "Settings";
    private const string Connections = "Connections";
    private const string Dependencies = "Dependencies";

    /// <summary>The names that a service's class must not use itself.</summary>
    public static IReadOnlyList<string> GroupNames { get; } = [Ports, Probes, Settings, Connections, Dependencies];

    /// <summary>Those that hold in every environment. A group without constants is left out.</summary>
    public static IEnumerable<ConstantGroup> Of(ServiceModel service) => new[]
    {
        Group(Ports, "The ports that the service listens on.", PortsOf(service)),
        Group(Probes, "The paths that the probes request.", ProbesOf(service)),
        Group(Settings, "The configuration keys of the service's variables.", SettingsOf(service)),
        Group(Connections, "The names of the service's connection strings, for GetConnectionString.", ConnectionsOf(service)),
        Group(Dependencies, "The addresses of the services that it calls, which service discovery resolves.", DependenciesOf(service)),
    }.Where(group => group.Constants.Count > 0);

    private static ConstantGroup Group(string name, string summary, IEnumerable<(string Name, object Value, string Summary)> values)
    {
        var identifiers = new Identifiers(name);
        return new(name, summary, values
            .Select(value => value.Value is int number
                ? new Constant(identifiers.Of(value.Name), "int", number.ToString(CultureInfo.InvariantCulture), value.Summary)
                : new Constant(identifiers.Of(value.Name), "string", CSharpLiteral.Of((string)value.Value), value.Summary))
            .ToEquatableArray());
    }

    private static IEnumerable<(string, object, string)> PortsOf(ServiceModel service) =>
        service.Ports.Select(port => (port.Name, (object)port.Number, $"The port '{port.Name}' of the container."));

    // What is asked for behind the path is for whoever answers to read.
    private static IEnumerable<(string, object, string)> ProbesOf(ServiceModel service) =>
        from probe in service.Probes
        where probe is { Kind: ProbeKind.Http, Path: not null }
        let role = probe.Role.ToString()
        select (role, (object)probe.Path!.Split('?')[0], $"The path of the {role.ToLowerInvariant()} probe.");

    private static IEnumerable<(string, object, string)> SettingsOf(ServiceModel service) =>
        VariablesOf(service).Select(name => (name, (object)name.Replace("__", ":"), $"The configuration key of the variable '{name}'."));

    private static IEnumerable<(string, object, string)> ConnectionsOf(ServiceModel service)
    {
        var names = VariablesOf(service)
            .Where(name => name.StartsWith(ConnectionModel.VariablePrefix, StringComparison.OrdinalIgnoreCase))
            .Select(name => name.Substring(ConnectionModel.VariablePrefix.Length))
            .Concat(ConnectionVariables.DependenciesOf(service).Select(dependency => dependency.ConnectionName!))
            // .NET configuration does not tell upper from lower case.
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return names.Select(name => (name, (object)name, $"The connection string '{name}'."));
    }

    private static IEnumerable<(string, object, string)> DependenciesOf(ServiceModel service) =>
        from dependency in service.Network.Dependencies
        from address in DependencyVariables.DiscoveredAddresses(dependency)
        select (address.Name, (object)address.Value, $"The address of '{dependency.Service.Name}'.");

    private static IEnumerable<string> VariablesOf(ServiceModel service) => service.Env.Select(variable => variable.Name)
        .Concat(service.SecretEnv.Select(variable => variable.Name))
        .Concat(service.Configuration.VariableNames)
        .Concat(service.Network.Dependencies.Where(DependencyVariables.HasAddresses).Select(dependency => dependency.AddressVariable).OfType<string>())
        .Distinct(StringComparer.Ordinal);
}
