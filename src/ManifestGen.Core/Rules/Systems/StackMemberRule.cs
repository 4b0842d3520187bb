using ManifestGen.Model;

namespace ManifestGen.Rules.Systems;

/// <summary>MGEN042 and MGEN043: each class that a system names is a service, and is named once.</summary>
internal sealed class StackMemberRule : IStackRule
{
    private static readonly Rule NoService = new(
        "MGEN042",
        "The system lists a class that is not a service",
        "'{0}' is not a service: name a class with [ContainerService] or [BackingService]",
        RuleSeverity.Error,
        Category.Systems) { IsBlocking = true };

    private static readonly Rule Twice = new(
        "MGEN043",
        "The system lists a service twice",
        "'{0}' is already part of the system: remove it here",
        RuleSeverity.Error,
        Category.Systems);

    public IReadOnlyList<Rule> Rules => [NoService, Twice];

    public IEnumerable<Finding> Check(StackModel stack, ApplicationModel application)
    {
        for (var i = 0; i < stack.Members.Count; i++)
        {
            var member = stack.Members[i];
            var place = StackPlaces.Member(stack, i);
            var remedy = new Remedy("Remove it", RemedyEdit.RemoveElement(place));
            if (member is { IsUnderstood: true, Service: null })
            {
                yield return NoService.At(place, member.ClassName) with { Remedy = remedy };
            }
            else if (member.Service is { } service && StackPlaces.Of(stack, service) != place)
            {
                yield return Twice.At(place, member.ClassName) with { Remedy = remedy };
            }
        }
    }
}
