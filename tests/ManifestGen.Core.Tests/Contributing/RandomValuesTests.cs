using ManifestGen.Testing;

namespace ManifestGen.Contributing;

/// <summary>How many random values the tests of properties try.</summary>
public sealed class RandomValuesTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("0.25", 0.25)]
    [InlineData("10", 10)]
    public void Variable_is_a_factor(string? text, double factor) => Assert.Equal(factor, RandomValues.Setting(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("NaN")]
    [InlineData("1e9")]
    public void Anything_else_is_refused(string text) =>
        Assert.StartsWith("MANIFESTGEN_SAMPLES is", Assert.Throws<FormatException>(() => RandomValues.Setting(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Each_test_tries_one_value_at_least() => Assert.True(RandomValues.Of(1) >= 1);
}
