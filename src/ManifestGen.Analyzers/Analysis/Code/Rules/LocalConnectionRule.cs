using System.Text.RegularExpressions;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN944: a connection string of the settings is read, nothing replaces it, and it leads to the container itself.</summary>
internal sealed class LocalConnectionRule : ICodeRule
{
    private const string Section = "ConnectionStrings:";

    private static readonly Regex Local = new(
        @"(?:\A|[=:/@,;(\s])(?<host>localhost|127\.0\.0\.1|\[::1\]|\(localdb\)|\(local\))(?=[:,;\\/\s]|\z)|(?:Server|Data Source)\s*=\s*(?<host>\.)(?=[\\;,]|\z)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public IEnumerable<string> Names => [];

    /// <summary>The host in a connection string, or in a URL, that is the container itself. Null where it is another one.</summary>
    public static string? HostIn(string text) => Local.Match(text) is { Success: true } match ? match.Groups["host"].Value : null;

    // Containers of one pod share their localhost.
    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        program.Everywhere.Any(service => service.Pod.Containers.Count > 0) || ConfigurationKeys.HaveOtherSources(program) || program.SettingsOf(program.Service) is not { IsComplete: true } settings
            ? []
            : from read in ConnectionReads.FindIn(program.Code, out _).Where(read => program.Reaches(read.Read)).Select(read => read.Name).Distinct(StringComparer.OrdinalIgnoreCase)
              let setting = settings.InFile(Section + read)
              where setting is { Text: not null }
              let host = HostIn(setting.Text!)
              where host is not null && !program.HasVariable(Model.ConnectionModel.VariableOf(read))
                  && !program.Everywhere.Any(service => service.PodDependencies.Any(dependency => string.Equals(read, dependency.ConnectionName, StringComparison.OrdinalIgnoreCase)))
              select new CodeFinding(RequiredFindings.IsLocal(read, host)) { In = setting.Place };
}
