using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN417: a settings file allows some hosts only, and a probe asks by another one.</summary>
internal sealed class AllowedHostsRule : ICodeRule
{
    private const string Variable = "AllowedHosts";

    private static readonly string[] EnvironmentVariables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    private static readonly string[] FilterCalls = ["AddHostFiltering", "Configure"];

    public IEnumerable<string> Names => FilterCalls;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => !program.Application.Project.IsAspNetCore || (program.Code.IsWeb && !program.IsWeb) || IsSetByCode(program.Code)
        ? []
        : program.Everywhere
            .SelectMany(service => HostsOf(service, program) is { } allowed ? AllowedHosts.Refused(service, program.Application.Project.Targets, allowed) : [])
            .Distinct()
            .Select(finding => new CodeFinding(finding));

    // The options win over the settings, and nobody knows what they hold.
    private static bool IsSetByCode(ProgramCode code) => code.Calls(FilterCalls).Any(call =>
        call.TargetMethod.Name == FilterCalls[0] || call.TargetMethod.TypeArguments.Any(type => type.Name == "HostFilteringOptions"));

    // A variable wins over the file of the environment, and that over the general one. Null where nobody knows.
    private static string? HostsOf(ServiceModel service, DeclaredProgram program)
    {
        var names = new[] { Variable, "ASPNETCORE_" + Variable, "DOTNET_" + Variable };
        var variable = service.Env.Select(declared => (declared.Name, declared.Value))
            .Concat(service.Configuration.Values.Select(declared => (declared.Name, declared.Value)))
            .FirstOrDefault(declared => names.Contains(declared.Name, StringComparer.OrdinalIgnoreCase));
        if (variable.Name is not null)
        {
            return variable.Value;
        }

        var isElsewhere = service.Configuration.VariableSources.Count > 0 || VariableNames.Of(service).Any(name => names.Contains(name, StringComparer.OrdinalIgnoreCase));
        return isElsewhere ? null : Setting($"appsettings.{EnvironmentOf(service)}.json", program) ?? Setting("appsettings.json", program);
    }

    private static string EnvironmentOf(ServiceModel service) =>
        service.Env.FirstOrDefault(variable => EnvironmentVariables.Contains(variable.Name, StringComparer.OrdinalIgnoreCase))?.Value ?? "Production";

    private static string? Setting(string file, DeclaredProgram program) => program.SettingsFiles
        .Where(settings => string.Equals(settings.Path, file, StringComparison.OrdinalIgnoreCase))
        .Select(settings => JsonSettings.TopLevelText(settings.Text, Variable))
        .FirstOrDefault(text => text is not null);
}
