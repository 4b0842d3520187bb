using ManifestGen.Model;
using ManifestGen.Rules.Configuration;
using ManifestGen.Rules.Workload;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN909, MGEN910 and MGEN912: what the code expects of its surroundings.</summary>
public static class ConfigurationFindings
{
    private static readonly Rule TooLongToStop = new(
        "MGEN909",
        "The program takes longer to stop than it gets",
        "The host waits {0} seconds for its services to stop, after {1} seconds of pause, and is killed after {2}: declare [Shutdown({3})] instead",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoConnectionString = new(
        "MGEN910",
        "A connection string is read and not declared",
        "The service '{1}' declares no connection string '{0}', so it is null in the container: {2}",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule UnknownHost = new(
        "MGEN912",
        "The program calls a service that it does not declare",
        "'{0}' is called, and the service '{1}' does not declare that it depends on it: add {2}",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [TooLongToStop, NoConnectionString, UnknownHost];

    /// <summary>That code makes the host wait longer than the engine does.</summary>
    /// <param name="seconds">How long the host waits.</param>
    /// <param name="service">The service.</param>
    public static Finding StopsTooSlowly(int seconds, ServiceModel service)
    {
        var workload = service.Workload;
        var longest = Math.Min(seconds, NumberRule.MaxSeconds).ToText();
        return TooLongToStop.At(Origin.Class, seconds.ToText(), service.EffectivePreStopSeconds.ToText(), service.EffectiveGracePeriodSeconds.ToText(), longest) with
        {
            Remedy = workload.Shutdown is null && seconds <= NumberRule.MaxSeconds
                ? new Remedy($"Add [Shutdown({seconds.ToText()})]", RemedyEdit.AddAttribute(service.Origin, $"Shutdown({seconds.ToText()})"))
                : null,
        };
    }

    /// <summary>That code reads a connection string which nothing gives it.</summary>
    /// <param name="name">As <c>GetConnectionString</c> takes it.</param>
    /// <param name="service">The service.</param>
    public static Finding ConnectionStringIsMissing(string name, ServiceModel service)
    {
        var variable = ConnectionModel.VariablePrefix + name;
        if (!VariableNameRule.IsValid(variable))
        {
            return NoConnectionString.At(Origin.Class, name, service.Name, "call it by a name that a variable can have, of letters, digits, '_', '-' and '.'");
        }

        var attribute = $"SecretEnv({CSharpLiteral.Of(variable)})";
        return NoConnectionString.At(Origin.Class, name, service.Name, $"add [{attribute}]") with
        {
            Remedy = new Remedy($"Add [{attribute}]", RemedyEdit.AddAttribute(service.Origin, attribute)),
        };
    }

    /// <summary>That code calls a host that nothing declares.</summary>
    /// <param name="host">The host.</param>
    /// <param name="service">The service that calls.</param>
    public static Finding HostIsUnknown(string host, ServiceModel service)
    {
        var attribute = $"DependsOn({CSharpLiteral.Of(host)})";
        return UnknownHost.At(Origin.Class, host, service.Name, $"[{attribute}]") with
        {
            Remedy = new Remedy($"Add [{attribute}]", RemedyEdit.AddAttribute(service.Origin, attribute)),
        };
    }
}
