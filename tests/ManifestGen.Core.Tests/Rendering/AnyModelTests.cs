using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Core.Tests.Rendering;

/// <summary>Whatever is declared either has a finding that stops the writing, or gives files that the engines accept.</summary>
public class AnyModelTests
{
    [Fact]
    public void Rules_look_at_anything_without_failing() => RandomModels.Any.Sample(application => { Corrected.IsBlocked(application); }, iter: RandomValues.Of(5_000));

    [Fact]
    public void Test_models_are_ones_that_no_rule_refuses() => Assert.All(TestModels.All, application => Assert.False(Corrected.IsBlocked(application)));

    [Fact]
    public void Rendering_depends_on_nothing_but_the_model() => RandomModels.Accepted.Sample(
        application =>
        {
            var reversed = application with { Services = application.Services.Reverse().ToEquatableArray() };
            return Manifests.Render(application) == Manifests.Render(application)
                && Manifests.Render(application).Select(file => file.Path).SequenceEqual(Manifests.Render(reversed).Select(file => file.Path));
        },
        iter: RandomValues.Of(200));

    [Fact]
    public void Kubernetes_accepts_what_no_rule_refuses() => RandomModels.Accepted.Sample(
        application => Assert.All(KubernetesFilesOf(application), text => Assert.Empty(KubernetesApiRules.Check(KubernetesValidation.ReadStrictly(text)))),
        iter: RandomValues.Of(200));

    [RequiresSchemasFact]
    public void Schemas_accept_what_no_rule_refuses() => RandomModels.Accepted.Sample(
        application =>
        {
            Assert.All(KubernetesFilesOf(application), text => Assert.Empty(KubernetesValidation.CheckSchema(text)));
            Assert.Empty(ComposeValidation.CheckComposeSchema(Rendered.File(application, "compose.yaml")));
            Assert.Empty(ComposeValidation.CheckSwarmSchema(Rendered.File(application, "stack.yaml")));
        },
        iter: RandomValues.Of(100));

    [RequiresCommandFact("docker compose version")]
    public void Compose_accepts_what_no_rule_refuses() =>
        RandomModels.Accepted.Sample(application => { ComposeValidation.ComposeConfig(Rendered.File(application, "compose.yaml")); }, iter: 10, threads: 1);

    [RequiresCommandFact("docker stack config --help")]
    public void Swarm_accepts_what_no_rule_refuses() =>
        RandomModels.Accepted.Sample(application => { ComposeValidation.StackConfig(Rendered.File(application, "stack.yaml")); }, iter: 10, threads: 1);

    private static IEnumerable<string> KubernetesFilesOf(ApplicationModel application) =>
        application.Services.Select(service => Rendered.File(application, $"k8s/{service.Name}.yaml"));
}
