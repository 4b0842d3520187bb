using ManifestGen.Model;

namespace ManifestGen.Rules.Systems;

/// <summary>MGEN725: Compose takes two files with one project name for one project, and the containers of each for leftovers of the other.</summary>
internal sealed class ComposeProjectRule : IStackRule
{
    private static readonly Rule SameName = new(
        "MGEN725",
        "Two Compose files have the same project name",
        "The compose.yaml that {0} generates has the same project name '{1}' as that of {2}, so 'docker compose up --remove-orphans' with one deletes the containers of the other: set PartOf of '{3}' to '{4}', or ManifestGenTargets of its project to docker",
        RuleSeverity.Warning,
        Category.Systems);

    public IReadOnlyList<Rule> Rules => [SameName];

    public IEnumerable<Finding> Check(StackModel stack, ApplicationModel application)
    {
        if (!application.Project.Targets.HasFlag(ManifestTargets.Compose))
        {
            yield break;
        }

        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { [stack.Name] = application.Project.ProjectFileName };
        foreach (var project in ProjectsOf(stack))
        {
            var home = project.First().Home!;
            var name = ComposeProjectName.Of(home.AssemblyName, project.Select(service => service.PartOf));
            if (!taken.TryGetValue(name, out var other))
            {
                taken.Add(name, home.ProjectFileName);
                continue;
            }

            var first = project.First();
            yield return SameName.At(StackPlaces.Of(stack, first), home.ProjectFileName, name, other, first.Name, stack.Name);
        }
    }

    // As each declares itself: what it is part of here is not known there.
    private static IEnumerable<IGrouping<string, ServiceModel>> ProjectsOf(StackModel stack) =>
        from member in stack.Members
        where member is { HasFacts: true, Service.Home: { } home } && home.Targets.HasFlag(ManifestTargets.Compose)
        group member.Service! by member.Service!.Home!.AssemblyName;
}
