using ManifestGen.Model;
using ManifestGen.Rules.Options;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN826: some teams want the namespace in the files, rather than in the command that applies them. It is the project's, so one service reports it.</summary>
internal sealed class RequiredNamespaceRule(RuleOptions options) : IServiceRule
{
    private static readonly Rule Missing = new(
        "MGEN826",
        "The namespace is not declared",
        "The objects go to the current namespace of the user who applies them, often 'default', and " + OptionNames.Namespace
        + " requires one: add [assembly: KubernetesNamespace(\"...\")]",
        RuleSeverity.Warning,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [Missing];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (options.Namespace == Choice.Required && project.Targets.HasFlag(ManifestTargets.Kubernetes) && project.Namespaces.Count == 0 && application.Services.FirstOrDefault() == service)
        {
            yield return Missing.At(service.Origin);
        }
    }
}
