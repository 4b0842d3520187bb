using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;

namespace ManifestGen.Rules.Workload.Docker;

/// <summary>MGEN293 and MGEN294: profiles of Compose.</summary>
internal sealed class ProfileNameRule : IServiceRule
{
    private static readonly Regex Syntax = new(@"\A[a-zA-Z0-9][a-zA-Z0-9_.-]+\z", RegexOptions.CultureInvariant);

    private static readonly Rule InvalidName = new(
        "MGEN293",
        "The Compose profile name is not valid",
        "'{0}' is not a valid Compose profile: use at least two letters, digits, '_', '.' and '-', starting with a letter or digit",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule OnlyCompose = new(
        "MGEN294",
        "Profiles apply to Compose only",
        "The profile '{0}' has no effect in {1}: the service always runs there",
        RuleSeverity.Info,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [InvalidName, OnlyCompose];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var targets = application.Project.Targets;
        var others = string.Join(" and ", new[] { ManifestTargets.Swarm, ManifestTargets.Kubernetes }.Where(target => targets.HasFlag(target)));
        foreach (var profile in service.Docker.Profiles)
        {
            if (targets.HasFlag(ManifestTargets.Compose) && !Syntax.IsMatch(profile.Name))
            {
                var place = profile.Origin.Argument("name");
                var corrected = KubernetesNames.Corrected(profile.Name);
                yield return InvalidName.At(place, profile.Name) with { Remedy = Remedy.Write(place, corrected is not null && Syntax.IsMatch(corrected) ? corrected : null) };
            }

            if (others.Length > 0)
            {
                yield return OnlyCompose.At(profile.Origin, profile.Name, others);
            }
        }
    }
}
