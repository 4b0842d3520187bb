using System.Globalization;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN279: the grace period follows from [Shutdown], and knows nothing of a variable that says the same to the host alone.</summary>
internal sealed class ShutdownVariableRule : IServiceRule
{
    private static readonly Rule Killed = new(
        "MGEN279",
        "The shutdown timeout in a variable exceeds the grace period",
        "'{0}' gives the program {1} seconds to stop, and the container is killed {2} seconds after the stop signal: use [Shutdown({1})] instead",
        RuleSeverity.Warning,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [Killed];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        // Beside [Shutdown], the variable is wrong whatever it says.
        service is not { Backing: null, Container: null, Workload.Shutdown: null } ? [] :
        from variable in Variable.AllOf(service)
        where ServiceEnvironment.ShutdownVariables.Contains(variable.Name, StringComparer.OrdinalIgnoreCase)
        let seconds = Seconds(variable.Value)
        let left = service.EffectiveGracePeriodSeconds - service.EffectivePreStopSeconds
        where seconds > left
        select Killed.At(variable.Origin.Argument("value"), Characters.OnOneLine(variable.Name), seconds.ToText(), left.ToText()) with
        {
            Remedy = new Remedy(
                $"Replace with [Shutdown({seconds.ToText()})]",
                RemedyEdit.RemoveAttribute(variable.Origin),
                RemedyEdit.AddAttribute(variable.Origin, $"Shutdown({seconds.ToText()})")),
        };

    private static int Seconds(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
}
