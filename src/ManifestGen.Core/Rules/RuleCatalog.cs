using ManifestGen.Model;
using ManifestGen.Rules.Code;
using ManifestGen.Rules.Declaration;
using ManifestGen.Rules.Options;
using ManifestGen.Rules.Drift;
using ManifestGen.Rules.OwnObjects;
using ManifestGen.Rules.Systems;
using ManifestGen.Rules.Workload;

namespace ManifestGen.Rules;

/// <summary>What every rule finds. The rules themselves are in <see cref="RuleLists"/>.</summary>
public static class RuleCatalog
{
    /// <summary>Every rule about a system, by id.</summary>
    public static IReadOnlyList<Rule> ForSystems { get; } = Ordered(RuleLists.Stacks.SelectMany(rule => rule.Rules));

    /// <summary>Every rule about the model of a service, by id.</summary>
    public static IReadOnlyList<Rule> ForServices { get; } = Ordered(
        RuleLists.Services.Union(RuleLists.Containers).Concat(ConfigurableRules.OfServices(RuleOptions.Default)).SelectMany(rule => rule.Rules));

    /// <summary>Every rule about declarations, by id: those about services and systems, about classes that are none, and about what the code does against them.</summary>
    public static IReadOnlyList<Rule> All { get; } = Ordered(ForServices.Concat(ForSystems).Concat(MisplacedAttributeRules.All).Concat(CodeRules.All).Concat(OwnObjectRules.All).Concat(DriftRules.All));

    /// <summary>What is wrong with a service: in general, and only in one of its environments.</summary>
    /// <param name="service">The service.</param>
    /// <param name="application">The services that it is among.</param>
    /// <param name="options">What .editorconfig says, which no blocking finding depends on.</param>
    public static IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application, RuleOptions? options = null) => service.Backing is null
        ? Check(RuleLists.Services.Concat(ConfigurableRules.OfServices(options ?? RuleOptions.Default)), service, application.SeenFrom(service))
        : Check(RuleLists.BackingServices.Concat(ConfigurableRules.OfBackingServices(options ?? RuleOptions.Default)), service, application.SeenFrom(service))
            .Where(IsAboutWhatIsWritten);

    /// <inheritdoc cref="Check(ServiceModel, ApplicationModel, RuleOptions?)"/>
    /// <summary>What is wrong with a class that declares a container.</summary>
    public static IEnumerable<Finding> CheckContainer(ServiceModel container, ApplicationModel application, RuleOptions? options = null) =>
        Check(RuleLists.Containers.Concat(ConfigurableRules.OfContainers(options ?? RuleOptions.Default)), container, application);

    /// <summary>What is wrong with the system that the project declares, and with the services of other projects as parts of it.</summary>
    public static IEnumerable<Finding> CheckSystem(ApplicationModel application, RuleOptions? options = null) => application.Stack is not { } stack
        ? []
        : RuleLists.Stacks.SelectMany(rule => rule.Check(stack, application))
            .Concat(MemberFindings.Of(stack, application, (service, among) => Check(service, among, options)))
            .Distinct();

    // What is known of an engine completes a declaration, and nobody is to be told about what nobody wrote.
    private static bool IsAboutWhatIsWritten(Finding finding) => finding.Rule.IsBlocking || finding.Place.Origin != Origin.Class;

    private static IEnumerable<Finding> Check(IEnumerable<IServiceRule> rules, ServiceModel service, ApplicationModel application)
    {
        var inGeneral = rules.SelectMany(rule => rule.Check(service, application)).Select(finding => UncertainWork.Withhold(finding, service)).ToArray();
        return [.. inGeneral, .. InEnvironments(rules, service, application, new(inGeneral.Select(finding => finding.WithoutRemedy)))];
    }

    private static IEnumerable<Finding> InEnvironments(
        IEnumerable<IServiceRule> rules, ServiceModel service, ApplicationModel application, HashSet<Finding> inGeneral) =>
        from environment in EnvironmentsOf(service, application.Project)
        // Once for all rules: this runs while code is typed.
        let there = application.In(environment)
        let serviceThere = there.InThisEnvironment(service)
        from rule in rules
        from found in rule.Check(serviceThere, there)
        let finding = UncertainWork.Withhold(found, serviceThere)
        where !inGeneral.Contains(finding.WithoutRemedy)
        select finding with { Environment = environment };

    // Those in which the service itself or its namespace differs; what differs of other services is reported with them.
    private static IEnumerable<string> EnvironmentsOf(ServiceModel service, ProjectModel project) => service.Environments
        .Select(environment => environment.Name)
        .Concat(project.Namespaces.Select(@namespace => @namespace.Environment).OfType<string>())
        .Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<Rule> Ordered(IEnumerable<Rule> rules) => rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
}
