using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Rules.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN909, MGEN910, MGEN912, MGEN923 and MGEN924: what the code expects of its surroundings.</summary>
public static class ConfigurationFindings
{
    private static readonly Rule TooLongToStop = new(
        "MGEN909",
        "The host's shutdown timeout exceeds the grace period",
        "The host waits {0} seconds for its services to stop, after a delay of {1} seconds, and is killed after {2}: declare [Shutdown({3})] instead",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoConnectionString = new(
        "MGEN910",
        "The connection string is not declared",
        "The service '{1}' does not declare the connection string '{0}', so it is null in the container: {2}",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule OtherName = new(
        "MGEN923",
        "The connection string name does not match the program",
        "The program reads the connection string '{0}', and the service '{1}' gets it as '{2}': set Connection = \"{0}\" on the dependency on '{3}'",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoDatabase = new(
        "MGEN924",
        "The dependency's database is not created",
        "The database '{0}' may not exist on '{1}', because its image creates {2}: create it in the program, as Entity Framework's Migrate does, or mount a script{3}",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule UnknownHost = new(
        "MGEN912",
        "The called service is not declared as a dependency",
        "The program calls '{0}', and the service '{1}' does not declare that dependency: {2}",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [TooLongToStop, NoConnectionString, UnknownHost, OtherName, NoDatabase];

    /// <summary>That code makes the host wait longer than the engine does.</summary>
    /// <param name="seconds">How long the host waits.</param>
    /// <param name="service">The service.</param>
    public static Finding StopsTooSlowly(int seconds, ServiceModel service)
    {
        var workload = service.Workload;
        var longest = Math.Min(seconds, ShutdownSettings.MaxSeconds).ToText();
        return TooLongToStop.At(Origin.Class, seconds.ToText(), service.EffectivePreStopSeconds.ToText(), service.EffectiveGracePeriodSeconds.ToText(), longest) with
        {
            Remedy = workload.Shutdown is null && seconds <= ShutdownSettings.MaxSeconds
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
            return NoConnectionString.At(Origin.Class, name, service.Name, "use a name that a variable can have, with letters, digits, '_', '-' and '.'");
        }

        var attribute = $"SecretEnv({CSharpLiteral.Of(variable)})";
        return NoConnectionString.At(Origin.Class, name, service.Name, $"add [{attribute}]") with
        {
            Remedy = new Remedy($"Add [{attribute}]", RemedyEdit.AddAttribute(service.Origin, attribute)),
        };
    }

    /// <summary>That code reads a connection string, and what is meant to be it has another name.</summary>
    /// <param name="name">As <c>GetConnectionString</c> takes it.</param>
    /// <param name="dependency">The dependency whose connection string the program does not read.</param>
    /// <param name="service">The service.</param>
    public static Finding ConnectionStringHasAnotherName(string name, DependencyModel dependency, ServiceModel service) =>
        !VariableNameRule.IsValid(ConnectionModel.VariableOf(name)) ? ConnectionStringIsMissing(name, service)
        : OtherName.At(Origin.Class, name, service.Name, dependency.ConnectionName!, dependency.Service.Name!) with
        {
            Remedy = new Remedy($"Set Connection = \"{name}\"", RemedyEdit.SetArgument(dependency.Origin.Argument(nameof(dependency.Connection)), CSharpLiteral.Of(name))),
        };

    /// <summary>The program connects to a database that nothing creates.</summary>
    /// <param name="dependency">The dependency that names it.</param>
    public static Finding DatabaseIsMissing(DependencyModel dependency)
    {
        var backing = dependency.Service.Backing!;
        var variable = backing.Backing!.Engine!.DatabaseVariables.FirstOrDefault();
        var made = variable is null ? null : ConnectionModel.DatabaseOf(backing);
        return NoDatabase.At(
            dependency.Origin.Argument(nameof(dependency.Database)),
            Characters.OnOneLine(dependency.Database!),
            Characters.OnOneLine(backing.Name),
            variable is null ? "none" : made is null ? $"only the one in {variable}" : $"only '{Characters.OnOneLine(made)}'",
            variable is null || made is not null ? "" : $", or declare [Env(\"{variable}\", {CSharpLiteral.Of(dependency.Database!)})] on {Characters.OnOneLine(backing.ClassName)}");
    }

    /// <summary>That code calls a host that nothing declares.</summary>
    /// <param name="host">The host.</param>
    /// <param name="service">The service that calls.</param>
    /// <param name="application">The services that may be called.</param>
    public static Finding HostIsUnknown(string host, ServiceModel service, ApplicationModel application)
    {
        var attribute = $"DependsOn({CSharpLiteral.Of(host)})";
        var meant = NearestName.Of(host, service.Network.Dependencies.Select(dependency => dependency.Service.Name).Concat(application.Services.Select(other => other.Name)));
        return UnknownHost.At(Origin.Class, host, service.Name, (meant is null ? "" : $"did you mean '{meant}'? Otherwise, ") + $"add [{attribute}]") with
        {
            Remedy = meant is not null ? null : new Remedy($"Add [{attribute}]", RemedyEdit.AddAttribute(service.Origin, attribute)),
        };
    }
}
