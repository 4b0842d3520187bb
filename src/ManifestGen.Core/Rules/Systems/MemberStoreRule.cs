using ManifestGen.Model;

namespace ManifestGen.Rules.Systems;

/// <summary>MGEN577: what the project of a member says of the store of Secrets, and the system does not.</summary>
internal sealed class MemberStoreRule : IStackRule
{
    private static readonly Rule NotUsed = new(
        "MGEN577",
        "The system does not use the secret store of a service's project",
        "The system does not use {0} of the project of '{1}', because it uses only those of its own project: declare it beside [assembly: Stack] too",
        RuleSeverity.Info,
        Category.Systems);

    public IReadOnlyList<Rule> Rules => [NotUsed];

    public IEnumerable<Finding> Check(StackModel stack, ApplicationModel application)
    {
        if (!application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < stack.Members.Count; i++)
        {
            var member = stack.Members[i];
            if (member.Service is { } service && NotUsedOf(member, application.Project) is { } what && seen.Add($"{service.Home?.AssemblyName}\n{what}"))
            {
                yield return NotUsed.At(StackPlaces.Member(stack, i), what, service.Name);
            }
        }
    }

    private static string? NotUsedOf(StackMemberModel member, ProjectModel system) =>
        system.SecretStores.Count == 0 ? member.Stores.Select(store => $"[assembly: SecretStore(\"{store}\")]").FirstOrDefault()
        : member.StoredSecrets.Where(secret => !system.StoredSecrets.Any(secret.IsAboutTheSameAs)).Select(secret => $"[assembly: StoredSecret(\"{secret.Secret}\")]").FirstOrDefault();
}
