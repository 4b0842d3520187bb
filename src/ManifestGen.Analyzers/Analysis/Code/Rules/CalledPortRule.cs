using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN956: the code, or a settings file, calls a service by a port that it has in some targets only. Service discovery puts the right one in.</summary>
internal sealed class CalledPortRule : ICodeRule
{
    /// <summary>Of Aspire's template, where nobody sees into the project that has it.</summary>
    private const string Defaults = "AddServiceDefaults";

    /// <summary>Each of these may put another address in.</summary>
    private static readonly string[] Handlers = ["CreateInvokeHttpClient", "AddHttpMessageHandler", "ConfigurePrimaryHttpMessageHandler", "UseSocketsHttpHandler"];

    private static readonly string[] HostBuilders = ["WebApplicationBuilder", "IHostApplicationBuilder", "HostApplicationBuilder", "IHostBuilder"];

    public IEnumerable<string> Names => CalledHosts.Names.Concat(Handlers);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => FindsServices(program) ? [] : (
        from called in CalledHosts.UrlsIn(program.Code)
        from finding in FindingsOf(called.Url, program)
        where program.Reaches(called.At)
        select new CodeFinding(finding, called.At.Syntax)).Concat(
        from called in SettingsOf(program)
        where !ComparedNames.IncludesIssuer(called.Key)
        from finding in FindingsOf(called.Text!, program, IsReplacedInEachEnvironment(called.Key, program))
        select new CodeFinding(finding) { In = called.Place });

    private static IEnumerable<Finding> FindingsOf(string url, DeclaredProgram program, bool isReplacedInEachEnvironment = false) =>
        from address in WrittenAddress.WithKnownPortIn(url)
        let called = RouteFindings.CalledAt(address.Host, program.Service, program.Application)
        where called is not null && called.Name != program.Service.Name
        let targets = RouteFindings.TargetsWithout(address.Port, called, program.Application.Project.Targets & (isReplacedInEachEnvironment ? ~ManifestTargets.Kubernetes : ManifestTargets.All))
        where targets != ManifestTargets.None
        select RouteFindings.PortIsMissing(url, address.Port, called, targets);

    private static bool FindsServices(DeclaredProgram program) =>
        OwnLibraries.MaySet(program.Code, LibraryMatter.Discovery)
        || program.Code.CallsStartingWith("AddServiceDiscovery").Any()
        || program.Code.CallsStartingWith("UseServiceDiscovery").Any()
        || program.Code.Calls(Defaults).Any()
        || program.Code.Calls(Handlers).Any()
        || program.Code.CallsStartingWith("Add").Any(IsOfHost)
        || program.Code.HasUnresolved("Add");

    // What a package does to the host as a whole may be anything.
    private static bool IsOfHost(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true, Parameters: [{ Type.Name: { } type }, ..] } && HostBuilders.Contains(type, StringComparer.Ordinal) && !IsOfMicrosoft(call);

    private static bool IsOfMicrosoft(IInvocationOperation call) => call.TargetMethod.ContainingAssembly?.Name.StartsWith("Microsoft.", StringComparison.Ordinal) != false;

    private static bool IsReplacedInEachEnvironment(string key, DeclaredProgram program) =>
        program.Service.Environments.Count > 0
        && program.Service.Environments.All(environment => VariableNames.Of(environment.Service).Contains(key.Replace(":", "__"), StringComparer.OrdinalIgnoreCase));

    // Of URLs only: what a connection string leads to has one port everywhere.
    private static IEnumerable<FileSetting> SettingsOf(DeclaredProgram program) =>
        program.SettingsFiles.Count == 0 || program.SettingsOf(program.Service) is not { IsComplete: true } settings || ConfigurationKeys.HaveOtherSources(program)
            ? []
            : settings.InFiles.Where(setting => setting.Text is { } text && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.Contains("://"));
}
