using CsCheck;
using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>The rules run inside the compiler, on whatever is half typed: they never throw, and always have something to say.</summary>
public class ArbitraryModelTests
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.OneOf("", "1.0", "a:1@sha256:b", "latest"));

    private static readonly Gen<ApplicationModel> Application = Gen.Select(
        ArbitraryModels.Service.Array[1, 3], Gen.Int[0, 15], Gen.Bool, Text.Null(), Text, ArbitraryModels.Namespaces,
        (services, targets, isWeb, baseImage, version, namespaces) => new ApplicationModel(
            Declare.Project with
            {
                Targets = (ManifestTargets)targets,
                IsAspNetCore = isWeb,
                BaseImage = baseImage,
                Version = version,
                Namespaces = namespaces,
            },
            new(services)));

    [Fact]
    public void No_model_makes_a_rule_throw() => Application.Sample(
        application =>
        {
            foreach (var finding in application.Services.SelectMany(service => RuleCatalog.Check(service, application)))
            {
                Assert.NotEmpty(finding.Message);
                Assert.False(finding.Message.Contains('\n', StringComparison.Ordinal), $"{finding.Rule.Id} puts a value on several lines.");
                Assert.Contains(finding.Rule, RuleCatalog.All);
                Assert.All(finding.Remedy?.Edits ?? default, edit => Assert.DoesNotContain('\n', edit.Source));
            }
        },
        iter: RandomValues.Of(200));
}
