using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN732: constraints of Swarm are conditions that it knows.</summary>
internal sealed class ConstraintRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN732",
        "The Swarm constraint is not valid",
        "'{0}' is not a valid Swarm constraint: {1}",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    // What Swarm itself reads a constraint by.
    private static readonly Regex Syntax = new(
        @"\A\s*(?<key>[A-Za-z_][A-Za-z0-9_.-]*)\s*(?:==|!=)\s*(?<value>[A-Za-z0-9:_.*()?+\[\]\\^$|/ -]*[^\s])\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Value = new(@"\A[A-Za-z0-9:_\s.*()?+\[\]\\^$|/-]+\z", RegexOptions.CultureInvariant);

    private static readonly string[] Keys = ["node.id", "node.hostname", "node.ip", "node.role", "node.platform.os", "node.platform.arch"];

    private static readonly string[] Labels = ["node.labels.", "engine.labels."];

    private static readonly string[] Roles = ["manager", "worker"];

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from constraint in service.Docker.EffectiveSwarm.Constraints
        let problem = ProblemOf(constraint)
        where problem is not null && application.Project.Targets.HasFlag(ManifestTargets.Swarm)
        select Invalid.At(service.Docker.EffectiveSwarm.Origin.Argument(nameof(SwarmAttribute.Constraints)), Characters.OnOneLine(constraint), problem);

    private static string? ProblemOf(string constraint)
    {
        if (Syntax.Match(constraint) is not { Success: true } match || !Value.IsMatch(match.Groups["value"].Value))
        {
            return "use a key, == or !=, and a value, such as node.labels.disk == ssd";
        }

        var key = match.Groups["key"].Value;
        if (!Keys.Contains(key, StringComparer.OrdinalIgnoreCase) && !Labels.Any(label => key.StartsWith(label, StringComparison.OrdinalIgnoreCase) && key.Length > label.Length))
        {
            return $"no node has '{key}', so use {string.Join(", ", Keys)}, node.labels.<label> or engine.labels.<label>";
        }

        return key.Equals("node.role", StringComparison.OrdinalIgnoreCase) && !Roles.Contains(match.Groups["value"].Value, StringComparer.OrdinalIgnoreCase)
            ? "a node is a manager or a worker"
            : null;
    }
}
