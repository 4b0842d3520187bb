using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Tells in which situation a service runs, as far as its declaration says so.</summary>
internal static class Situations
{
    private const string Default = "Production";

    /// <summary>The last one wins over those before it.</summary>
    private static readonly string[] Variables = ["DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT", "ENVIRONMENT"];

    public static Situation Of(ServiceModel service) => new(EnvironmentOf(service), service.Arguments.ToArray());

    private static string? EnvironmentOf(ServiceModel service)
    {
        if (service.Configuration.VariableSources.Count > 0 || service.Docker.EnvFiles.Count > 0 || service.Arguments.Any(argument => argument.IndexOf("environment", StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return null;
        }

        var names = VariableNames.Of(service).Where(name => Variables.Contains(name, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var values = service.Env.Select(variable => (variable.Name, variable.Value))
            .Concat(service.Configuration.Values.Select(variable => (variable.Name, variable.Value)))
            .Where(variable => names.Contains(variable.Name, StringComparer.OrdinalIgnoreCase))
            .ToArray();
        return names.Length == 0 ? Default
            : names.Any(name => !values.Any(value => string.Equals(value.Name, name, StringComparison.OrdinalIgnoreCase))) ? null
            : values.Select(value => value.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is [var only] ? only
            : null;
    }
}
