using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Options;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>Runs all rules, so that a test also notices when two of them report the same mistake.</summary>
public abstract class RuleTest
{
    /// <summary>Nothing above an information is reported.</summary>
    internal static void AssertGood(ServiceModel service, ProjectModel? project = null) => Assert.Empty(Problems(service, project).Select(Summary));

    /// <summary>Exactly one thing is wrong.</summary>
    /// <param name="expected">The id, the place, and the remedy's edits or <c>no remedy</c>, such as <c>MGEN101 at Port1.number: no remedy</c>.</param>
    /// <param name="service">The service to check.</param>
    /// <param name="project">Its project; a good one when null.</param>
    /// <returns>The message.</returns>
    internal static string AssertProblem(string expected, ServiceModel service, ProjectModel? project = null)
    {
        var problems = Problems(service, project);
        Assert.Equal([expected], problems.Select(Summary));
        return problems[0].Message;
    }

    /// <summary>All findings of one rule, informations too.</summary>
    internal static Finding[] FindingsOf(string id, ServiceModel service, ProjectModel? project = null, params ServiceModel[] before) =>
        Findings(service, project, before).Where(finding => finding.Rule.Id == id).ToArray();

    /// <summary>All findings of one rule where .editorconfig says something.</summary>
    internal static Finding[] FindingsWith(RuleOptions options, string id, ServiceModel service, ProjectModel? project = null) =>
        RuleCatalog.Check(service, new ApplicationModel(project ?? Declare.Project, EquatableArray.Of(service)), options).Where(finding => finding.Rule.Id == id).ToArray();

    internal static string Summary(Finding finding) => $"{finding.Rule.Id} at {Declare.Describe(finding.Place)}: {EditsOf(finding.Remedy)}";

    internal static string EditsOf(Remedy? remedy) =>
        remedy is null ? "no remedy" : string.Join(", ", remedy.Edits.Select(edit => edit.Kind switch
        {
            RemedyKind.SetArgument or RemedyKind.SetElement => $"{Declare.Describe(edit.Place)} = {edit.Source}",
            RemedyKind.AddAttribute => $"add [{edit.Source}] after {Declare.Describe(edit.Place)}",
            _ => $"remove {Declare.Describe(edit.Place)}",
        }));

    private static Finding[] Problems(ServiceModel service, ProjectModel? project) =>
        Findings(service, project, []).Where(finding => finding.Rule.Severity > RuleSeverity.Info).ToArray();

    private static IEnumerable<Finding> Findings(ServiceModel service, ProjectModel? project, ServiceModel[] before) =>
        RuleCatalog.Check(service, new ApplicationModel(project ?? Declare.Project, new([.. before, service])));
}
