using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Testing.Validation;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

/// <summary>The level that MGEN801 and MGEN802 name is the strictest one that admits the pods, whatever is declared.</summary>
public class PodSecurityLevelTests
{
    private static readonly Gen<ApplicationModel> Application = RandomSecurity.Container(Gen.OneOf<string>("legacy", ""))
        .Select(container => TestModels.Application(TestModels.Project("Any"), TestModels.Service("any") with { Security = new() { Container = container } }))
        .Where(application => !Corrected.IsBlocked(application));

    [Fact]
    public void Level_of_the_declaration_is_the_strictest_that_admits_the_pods() => Application.Sample(
        application => Assert.Equal(
            SecurityException.Of(application.Services[0].Security.Container).Select(exception => exception.Level).DefaultIfEmpty().Max(), JudgedLevelOf(application)),
        iter: RandomValues.Of(300));

    [Fact]
    public void Finding_names_the_level_unless_it_is_restricted() => Application.Sample(
        application =>
        {
            var messages = RuleCatalog.Check(application.Services[0], application).Where(finding => finding.Rule.Id is "MGEN801" or "MGEN802").Select(finding => finding.Message);
            var level = JudgedLevelOf(application);

            Assert.Equal(level != PodSecurityLevel.Restricted, messages.Any(message => message.Contains($"the Pod Security level '{level}'", StringComparison.OrdinalIgnoreCase)));
        },
        iter: RandomValues.Of(300));

    private static PodSecurityLevel JudgedLevelOf(ApplicationModel application)
    {
        var pod = Workload.Of(KubernetesValidation.ReadStrictly(Rendered.File(application, "k8s/any.yaml"))).Pod;
        return PodSecurity.BaselineViolations(pod).Count > 0 ? PodSecurityLevel.Privileged
            : PodSecurity.RestrictedViolations(pod).Count > 0 ? PodSecurityLevel.Baseline
            : PodSecurityLevel.Restricted;
    }
}
