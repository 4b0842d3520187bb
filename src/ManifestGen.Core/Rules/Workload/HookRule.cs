using ManifestGen.Model;
using ManifestGen.Rules.Health;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN267, MGEN268 and MGEN269: what is called when the container starts or stops.</summary>
internal sealed class HookRule : IServiceRule
{
    private static readonly Rule NotOne = new(
        "MGEN267",
        "The lifecycle hook must have exactly one action",
        "The {0} hook is not valid, because it {1}",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule NoPort = new(
        "MGEN268",
        "The lifecycle hook has no port",
        "The {0} hook cannot send its request, because {1}",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule BadPath = new(
        "MGEN269",
        "The lifecycle hook path is not valid",
        "The hook's path '{0}' is not valid, because it {1}",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NotOne, NoPort, BadPath];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Workload.Hooks.Select(entry => FindingOf(entry.Hook, entry.Prefix, service, application.Project.Targets)).OfType<Finding>();

    private static Finding? FindingOf(HookModel hook, string prefix, ServiceModel service, ManifestTargets targets)
    {
        var name = prefix.Length == 0 ? "PostStart" : prefix;
        if (ProblemOf(hook, prefix) is { } problem)
        {
            return NotOne.At(hook.Origin.Argument(prefix + problem.Argument), name, problem.Text) with
            {
                Remedy = problem.IsRemovable
                    ? new Remedy($"Remove {prefix}{problem.Argument}", RemedyEdit.RemoveArgument(hook.Origin.Argument(prefix + problem.Argument)))
                    : null,
            };
        }

        return hook.Path is { } path ? OfPort(hook, prefix, name, service, targets) ?? OfPath(path, hook.Origin.Argument(prefix + nameof(hook.Path))) : null;
    }

    private static (string Argument, string Text, bool IsRemovable)? ProblemOf(HookModel hook, string prefix) => hook switch
    {
        { Path: not null, Command.Count: > 0 } => (nameof(hook.Path), $"has both a command and a path: remove {prefix}Command or {prefix}Path", true),
        { Path: null, Port: not null } => (nameof(hook.Port), $"has a port and no path: set {prefix}Path, or remove {prefix}Port", hook.Command.Count > 0),
        { Path: null } when string.IsNullOrEmpty(hook.Command.FirstOrDefault()) =>
            (nameof(hook.Command), $"has no action: set {prefix}Command = [\"program\", \"argument\"] or {prefix}Path", false),
        _ => null,
    };

    private static Finding? OfPort(HookModel hook, string prefix, string name, ServiceModel service, ManifestTargets targets)
    {
        var port = service.PortOf(hook);
        if (port is { Protocol: PortProtocol.Tcp } || (service.Ports.Count == 0 && !MissingPort.IsSaidAt(hook.Origin, service, targets)))
        {
            return null;
        }

        var place = hook.Origin.Argument(prefix + nameof(hook.Port));
        var other = service.Ports.FirstOrDefault(candidate => candidate.Protocol == PortProtocol.Tcp)?.Name;
        var problem = port is null
            ? hook.Port is null ? "the service has no port" : $"the service has no port named '{Characters.OnOneLine(hook.Port)}'"
            : $"'{Characters.OnOneLine(port.Name)}' is a UDP port";
        return NoPort.At(place, name, $"{problem}: {(other is null ? "declare one, such as [Port(8080)]" : $"use '{Characters.OnOneLine(other)}'")}") with
        {
            Remedy = Remedy.Write(place, port is null && hook.Port is { } written ? MeantPort.OrOnlyOne(written, service.Ports) : other),
        };
    }

    private static Finding? OfPath(string path, Place place)
    {
        var problem = HttpPath.ProblemOf(path) ?? (HttpPath.IsRooted(path) ? null : "does not start with '/'");
        return problem is null ? null : BadPath.At(place, Characters.OnOneLine(path), problem) with
        {
            Remedy = HttpPath.Corrected(path) is { } corrected ? new Remedy($"Use '{corrected}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(corrected))) : null,
        };
    }
}
