using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN956: the code, or a settings file, calls a service by a port that it has in some targets only. Service discovery puts the right one in.</summary>
internal sealed class CalledPortRule : ICodeRule
{
    /// <summary>Of Aspire's template, where nobody sees into the project that has it.</summary>
    private const string Defaults = "AddServiceDefaults";

    public IEnumerable<string> Names => CalledHosts.Names;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => FindsServices(program) ? [] : (
        from called in CalledHosts.UrlsIn(program.Code)
        where !DevelopmentGuard.IsConditional(called.At)
        from finding in FindingsOf(called.Url, program)
        select new CodeFinding(finding, called.At.Syntax)).Concat(
        from called in SettingsOf(program)
        from finding in FindingsOf(called.Text!, program)
        select new CodeFinding(finding) { In = called.Place });

    private static IEnumerable<Finding> FindingsOf(string url, DeclaredProgram program) =>
        from address in WrittenAddress.In(url)
        let called = RouteFindings.CalledAt(address.Host, program.Service, program.Application)
        where called is not null && called.Name != program.Service.Name
        let targets = RouteFindings.TargetsWithout(address.Port, called, program.Application.Project.Targets)
        where targets != ManifestTargets.None
        select RouteFindings.PortIsMissing(url, address.Port, called, targets);

    private static bool FindsServices(DeclaredProgram program) =>
        program.Code.MayBeSetByOthers
        || program.Code.CallsStartingWith("AddServiceDiscovery").Any()
        || program.Code.CallsStartingWith("UseServiceDiscovery").Any()
        || program.Code.Calls(Defaults).Any()
        || program.Code.HasUnresolved("Add");

    // Of URLs only: what a connection string leads to has one port everywhere.
    private static IEnumerable<FileSetting> SettingsOf(DeclaredProgram program) =>
        program.SettingsFiles.Count == 0 || program.SettingsOf(program.Service) is not { IsComplete: true } settings || ConfigurationKeys.HaveOtherSources(program)
            ? []
            : settings.InFiles.Where(setting => setting.Text is { } text && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.Contains("://"));
}
