using CsCheck;
using ManifestGen.Core.Tests.Text;
using ManifestGen.Testing.Validation;
using ManifestGen.Testing;
using ManifestGen.Text;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class VariableReferencesTests
{
    private static readonly Gen<string> Dollars = Gen.OneOf<string>("$", "$$", "(", ")", "A", "$(A)", "$(").Array[0, 12].Select(string.Concat);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("$HOME ${HOME}", "$HOME ${HOME}")]
    [InlineData("5$", "5$")]
    [InlineData("$(HOME)", "$$(HOME)")]
    [InlineData("$$", "$$$$")]
    [InlineData("$$(HOME)", "$$$$(HOME)")]
    public void Only_what_Kubernetes_would_change_is_escaped(string value, string expected) => Assert.Equal(expected, VariableReferences.Escape(value));

    [Fact]
    public void Kubernetes_makes_the_value_of_any_text() => Gen.OneOf(Dollars, Texts.Any).Sample(
        text => KubernetesExpansion.Expand(VariableReferences.Escape(text), "expanded") == text,
        iter: RandomValues.Of(20_000));
}
