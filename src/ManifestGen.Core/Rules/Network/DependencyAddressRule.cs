using ManifestGen.Facts;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN192 and MGEN193: the variable in which a dependency's address is asked for.</summary>
internal sealed class DependencyAddressRule : IContainerRule
{
    private static readonly Rule Invalid = new(
        "MGEN192",
        "The address variable, port, or path is not valid",
        "'{0}' is not valid, because {1}: {2}",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule NoEffect = new(
        "MGEN193",
        "The dependency's address setting has no effect",
        "{0} has no effect, because {1}: remove it",
        RuleSeverity.Warning,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [Invalid, NoEffect];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var dependencies = service.Network.Dependencies;
        var others = dependencies.All(dependency => dependency.AddressVariable is null) ? [] : NamesWithout(service, application.Project);
        var names = new HashSet<string>(others, StringComparer.OrdinalIgnoreCase);
        // A class that is no service has its own finding.
        foreach (var dependency in service.Network.Dependencies.Where(dependency => dependency.Service.Name is not null))
        {
            var isRepeated = dependency.AddressVariable is { } variable && !names.Add(variable);
            foreach (var finding in Idle(dependency).ToArray() is { Length: > 0 } idle ? idle : Broken(dependency, isRepeated))
            {
                yield return finding;
            }
        }
    }

    // What the service declares itself has a finding of its own.
    private static IEnumerable<string> NamesWithout(ServiceModel service, ProjectModel project)
    {
        var other = service.WithDependencies(dependency => dependency with { AddressVariable = null });
        return ServiceEnvironment.Of(other, project, ManifestTargets.Compose).Select(variable => variable.Name)
            .Concat(other.Network.Dependencies.SelectMany(DependencyVariables.NamesFor))
            .Concat(TelemetryVariables.Of(other, ManifestTargets.Kubernetes).Select(variable => variable.Name))
            .Where(name => !ServiceEnvironment.IsDeclared(service, name));
    }

    private static IEnumerable<Finding> Idle(DependencyModel dependency)
    {
        var name = Characters.OnOneLine(dependency.Service.Name!);
        var reason = dependency.HasConnectionString ? $"the program gets the connection string of '{name}'"
            : DependencyVariables.IsCollector(dependency.Service) ? $"the program gets the address of '{name}' by the variables of OpenTelemetry"
            : dependency.Service is { IsKnownByNameOnly: true } ? $"the ports of '{name}' are unknown here"
            : dependency.Service.Ports.Count == 0 ? $"'{name}' has no port"
            : null;
        var withoutVariable = dependency.AddressVariable is null ? "AddressVariable is not set" : null;
        return
            from argument in new[]
            {
                (Name: nameof(DependsOnAttribute.AddressVariable), Value: dependency.AddressVariable, Reason: reason),
                (Name: nameof(DependsOnAttribute.AddressPort), Value: dependency.AddressPort, Reason: reason ?? withoutVariable),
                (Name: nameof(DependsOnAttribute.AddressPath), Value: dependency.AddressPath, Reason: reason ?? withoutVariable ?? WithoutScheme(dependency)),
            }
            where argument is { Value: not null, Reason: not null }
            let place = dependency.Origin.Argument(argument.Name)
            select NoEffect.At(place, argument.Name, argument.Reason) with { Remedy = Remedy.Remove(place) };
    }

    // Host and port are no URL, so that nothing can follow.
    private static string? WithoutScheme(DependencyModel dependency) =>
        dependency.EffectiveAddressPort is { } port && !DependencyVariables.HasScheme(port) ? $"the address of the port '{port.Name}' is a host and a port, and not a URL" : null;

    private static IEnumerable<Finding> Broken(DependencyModel dependency, bool isRepeated)
    {
        if (dependency.AddressVariable is { } variable)
        {
            var place = dependency.Origin.Argument(nameof(DependsOnAttribute.AddressVariable));
            if (!VariableNameRule.IsValid(variable))
            {
                var flat = variable.Trim().Replace(":", "__");
                yield return Invalid.At(place, Characters.OnOneLine(variable), "it is not the name of a variable", "use letters, digits, '_', '-' and '.', not starting with a digit") with
                {
                    Remedy = VariableNameRule.IsValid(flat) ? Remedy.Write(place, flat) : null,
                };
            }
            else if (isRepeated)
            {
                yield return Invalid.At(place, variable, "ManifestGen writes another value to this variable", "use another name");
            }
        }

        if (dependency.AddressPort is { } name && dependency.EffectiveAddressPort is null)
        {
            var ports = dependency.Service.Ports.Select(port => port.Name).ToArray();
            var place = dependency.Origin.Argument(nameof(DependsOnAttribute.AddressPort));
            yield return Invalid.At(place, Characters.OnOneLine(name), $"'{Characters.OnOneLine(dependency.Service.Name!)}' has no such port", $"use {string.Join(" or ", ports.Select(port => $"'{port}'"))}") with
            {
                Remedy = Remedy.Write(place, NearestName.Of(name, ports) ?? (ports.Length == 1 ? ports[0] : null)),
            };
        }

        if (dependency.AddressPath is { } path && !path.StartsWith("/", StringComparison.Ordinal))
        {
            var place = dependency.Origin.Argument(nameof(DependsOnAttribute.AddressPath));
            yield return Invalid.At(place, Characters.OnOneLine(path), "it does not begin with '/'", "begin the path with '/'") with { Remedy = path.Trim().Length == 0 ? Remedy.Remove(place) : Remedy.Write(place, "/" + path) };
        }
    }
}
