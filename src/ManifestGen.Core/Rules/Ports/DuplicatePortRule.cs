using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Text;

namespace ManifestGen.Rules.Ports;

/// <summary>
/// MGEN102, MGEN103 and MGEN106: within a service, a number, a name and a port of the Kubernetes Service each stand for one port.
/// A port that repeats an earlier one is reported once, for the first of these.
/// </summary>
internal sealed class DuplicatePortRule : IContainerRule
{
    private static readonly Rule DuplicateNumber = new(
        "MGEN102",
        "The port is declared twice",
        "Port {0}/{1} is already declared: remove this one, or use another number",
        RuleSeverity.Error,
        Category.Ports) { IsBlocking = true };

    private static readonly Rule DuplicateName = new(
        "MGEN103",
        "Two ports of the service have the same name",
        "The port name '{0}' is already taken by port {1}: give each port its own name",
        RuleSeverity.Error,
        Category.Ports) { IsBlocking = true };

    private static readonly Rule DuplicateServicePort = new(
        "MGEN106",
        "Two ports map to the same port of the Kubernetes Service",
        "Port {0} maps to port {1} of the Kubernetes Service, which port {2} already uses: set another ServicePort",
        RuleSeverity.Error,
        Category.Ports) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [DuplicateNumber, DuplicateName, DuplicateServicePort];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var hasService = application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) && service is { Container: null, Workload.RunsToCompletion: false };
        for (var i = 1; i < service.Ports.Count; i++)
        {
            var finding = Repetition(service.Ports[i], service.Ports.Take(i).ToArray(), service, hasService);
            if (finding is not null)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Repetition(PortModel port, PortModel[] earlier, ServiceModel service, bool hasService)
    {
        if (earlier.FirstOrDefault(other => other.Number == port.Number && other.Protocol == port.Protocol) is { } first)
        {
            return PortSettings.IsPort(port.Number)
                ? DuplicateNumber.At(port.Origin.Argument("number"), port.Number.ToText(), port.Protocol.ToString().ToLowerInvariant()) with { Remedy = RemovalOf(port, first) }
                : null;
        }

        if (earlier.FirstOrDefault(other => other.Name == port.Name) is { } namesake)
        {
            return DuplicateName.At(port.Origin.Argument(nameof(PortAttribute.Name)), port.Name, namesake.Number.ToText()) with { Remedy = RenamingOf(port, earlier) };
        }

        return hasService && service.Exposure.Service is not { IsHeadless: true } ? RepeatedServicePort(port, earlier) : null;
    }

    private static Finding? RepeatedServicePort(PortModel port, PortModel[] earlier)
    {
        var number = port.EffectiveServicePort;
        return PortSettings.IsPort(number) && earlier.FirstOrDefault(other => other.EffectiveServicePort == number && other.Protocol == port.Protocol) is { } rival
            ? DuplicateServicePort.At(port.Origin.Argument(nameof(PortAttribute.ServicePort)), port.Number.ToText(), number.ToText(), rival.Number.ToText()) with
            {
                Remedy = OwnNumber(port, earlier),
            }
            : null;
    }

    // One that says nothing else.
    private static Remedy? RemovalOf(PortModel port, PortModel first) =>
        (port.DeclaredName is null || port.DeclaredName == first.Name) && port with { Origin = first.Origin, Name = first.Name, DeclaredName = first.DeclaredName } == first
            ? new Remedy("Remove the second one", RemedyEdit.RemoveAttribute(port.Origin))
            : null;

    private static Remedy? OwnNumber(PortModel port, PortModel[] earlier) => earlier.Any(other => other.EffectiveServicePort == port.Number && other.Protocol == port.Protocol)
        ? null
        : new Remedy($"Set ServicePort = {port.Number.ToText()}", RemedyEdit.SetArgument(port.Origin.Argument(nameof(PortAttribute.ServicePort)), port.Number.ToText()));

    private static Remedy? RenamingOf(PortModel port, PortModel[] earlier)
    {
        var name = "port-" + port.Number.ToText();
        return !PortSettings.IsPort(port.Number) || earlier.Any(other => other.Name == name)
            ? null
            : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(port.Origin.Argument(nameof(PortAttribute.Name)), CSharpLiteral.Of(name)));
    }
}
