using ManifestGen.Grammar;
using ManifestGen.Model;

namespace ManifestGen.Rules.Systems;

/// <summary>MGEN044: what a service of the system depends on is part of it, or nothing starts it.</summary>
internal sealed class UnknownDependencyRule : IStackRule
{
    private static readonly Rule Unknown = new(
        "MGEN044",
        "A dependency is not part of the system",
        "'{0}' depends on '{1}', which is not part of the system: {2}",
        RuleSeverity.Warning,
        Category.Systems);

    public IReadOnlyList<Rule> Rules => [Unknown];

    public IEnumerable<Finding> Check(StackModel stack, ApplicationModel application) =>
        // While a class is being typed, nobody knows what is missing.
        !stack.Members.All(member => member.IsUnderstood)
            ? []
            : from service in application.Services
              from dependency in service.PodDependencies
              where dependency.Service is { IsInThisProject: false, Name: not null, Backing: not { Backing.IsExternal: true } }
              select FindingOf(stack, service, dependency.Service, application);

    private static Finding FindingOf(StackModel stack, ServiceModel service, ServiceReference missing, ApplicationModel application)
    {
        var advice = missing switch
        {
            { IsByName: true } when NearestName.Of(missing.Name!, application.Services.Where(other => other != service).Select(other => other.Name)) is { } meant => $"did you mean '{meant}'?",
            { IsByName: true } => $"name the class of '{missing.Name}', or remove the dependency",
            { IsPublic: false } => $"make {missing.ClassName} public, and name it here",
            _ => $"name it with typeof({missing.ClassName})",
        };
        return Unknown.At(StackPlaces.Of(stack, service), service.Name, missing.Name!, advice) with
        {
            Remedy = missing is { IsByName: false, IsPublic: true } ? new Remedy($"Add {missing.ClassName} to the system", RemedyEdit.AddType(stack.Origin, missing.FullName)) : null,
        };
    }
}
