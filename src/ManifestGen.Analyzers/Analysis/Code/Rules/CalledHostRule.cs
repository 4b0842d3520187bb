using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN912: a host without dots is another service, and who does not declare the way there may not have it.</summary>
internal sealed class CalledHostRule : ICodeRule
{
    public IEnumerable<string> Names => CalledHosts.Names;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => (
        from called in CalledHosts.InCode(program)
        where !IsKnown(called.Host, program) && program.Reaches(called.At)
        select new CodeFinding(ConfigurationFindings.HostIsUnknown(called.Host, program.Service, program.Application), called.At.Syntax)).Concat(
        from called in CalledHosts.InSettings(program)
        where !IsKnown(called.Host, program)
        select new CodeFinding(ConfigurationFindings.HostIsUnknown(called.Host, program.Service, program.Application)) { In = called.Place });

    private static bool IsKnown(string host, DeclaredProgram program) =>
        host == program.Service.Name
        || program.Everywhere.Any(service =>
            service.Network.AllowEgress.Count > 0
            || service.Network.Dependencies.Any(dependency => dependency.Service.Name == host)
            || service.Pod.HostAliases.Any(alias => alias.Hostnames.Contains(host))
            || service.Pod.Containers.Count > 0);
}
