using ManifestGen.Model;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN012: constants that cannot be added, because the class has a member of the name.</summary>
internal sealed class ConstantNameRule : IServiceRule
{
    private static readonly Rule Taken = new(
        "MGEN012",
        "A class member hides generated constants",
        "'{0}' already has a member '{1}', so no constants of that name are generated: rename the member to get them",
        RuleSeverity.Info,
        Category.Declaration);

    public IReadOnlyList<Rule> Rules => [Taken];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.PartialClass is { } type ? type.Taken.Select(name => Taken.At(Origin.Class, service.ClassName, name)) : [];
}
