using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Model;

public class KubernetesVersionTests
{
    [Theory]
    [InlineData("1.30", 1, 30)]
    [InlineData(" 1.9 ", 1, 9)]
    public void Minor_version_is_read(string text, int major, int minor) => Assert.Equal(new KubernetesVersion(major, minor), KubernetesVersion.TryParse(text));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("v1.30")]
    [InlineData("1.30.2")]
    [InlineData("1.-3")]
    public void Anything_else_is_not(string text) => Assert.Null(KubernetesVersion.TryParse(text));

    [Fact]
    public void Minor_versions_are_compared_as_numbers() => Assert.True(new KubernetesVersion(1, 9) < new KubernetesVersion(1, 30));
}
