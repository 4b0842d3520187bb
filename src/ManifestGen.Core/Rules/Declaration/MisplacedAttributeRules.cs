using ManifestGen.Model;

namespace ManifestGen.Rules.Declaration;

/// <summary>
/// MGEN003, MGEN004 and MGEN058: attributes on a class that cannot carry them. They are about what never becomes a model, so the analyzer, which sees the class, asks for them.
/// </summary>
public static class MisplacedAttributeRules
{
    private static readonly Rule NotAService = new(
        "MGEN003",
        "The attribute has no effect on a class that is not a service",
        "[{0}] has no effect, because '{1}' is not a service: add [ContainerService(\"name\")] or remove the attribute",
        RuleSeverity.Error,
        Category.Declaration);

    private static readonly Rule UnfitClass = new(
        "MGEN004",
        "The class cannot declare a service",
        "'{0}' cannot declare a service, because it is {1}: put the attributes on a class of their own, which can be empty",
        RuleSeverity.Error,
        Category.Declaration);

    private static readonly Rule OnContainer = new(
        "MGEN058",
        "The attribute has no effect on a container class",
        "[{0}] has no effect, because '{1}' is a container class: move it to the service, or remove it",
        RuleSeverity.Error,
        Category.Pod);

    public static IReadOnlyList<Rule> All { get; } = [NotAService, UnfitClass, OnContainer];

    /// <summary>That a class which declares a container has an attribute of services.</summary>
    /// <param name="className">The class.</param>
    /// <param name="attributeName">The attribute, as users write it.</param>
    /// <param name="attribute">Where it is written.</param>
    public static Finding AttributeOnContainer(string className, string attributeName, Origin attribute) =>
        OnContainer.At(attribute, attributeName, className) with { Remedy = new Remedy($"Remove [{attributeName}]", RemedyEdit.RemoveAttribute(attribute)) };

    /// <summary>That a class has one of ManifestGen's attributes, but is not a service.</summary>
    /// <param name="className">The class.</param>
    /// <param name="attributeName">The attribute, as users write it: without its suffix.</param>
    /// <param name="attribute">Where it is written.</param>
    public static Finding AttributeWithoutService(string className, string attributeName, Origin attribute) =>
        NotAService.At(attribute, attributeName, className);

    /// <summary>That a service is declared on a class which does not stand for one thing.</summary>
    /// <param name="className">The class.</param>
    /// <param name="kind">What makes it unfit, such as <c>abstract</c>.</param>
    /// <param name="service">Where the service is declared.</param>
    public static Finding ClassCannotBeService(string className, string kind, Origin service) => UnfitClass.At(service, className, kind);
}
