using ManifestGen.Testing;

namespace ManifestGen.Contributing;

/// <summary>How long tests wait on a busy machine.</summary>
public sealed class PatienceTests
{
    [Theory]
    [InlineData("0.30 0.10 0.05 1/300 12345", 2, 1)]
    [InlineData("8.00 4.10 2.05 9/300 12345", 2, 4)]
    [InlineData("80.00 40.10 20.05 9/300 12345", 2, 10)]
    [InlineData("", 2, 1)]
    public void Busy_machine_is_given_more_time_and_not_for_ever(string loadavg, int processors, double scale) =>
        Assert.Equal(scale, Patience.LoadOf(loadavg, processors));

    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("2.5", 2.5)]
    public void Variable_is_a_factor(string? text, double factor) => Assert.Equal(factor, Patience.Setting(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("fast")]
    [InlineData("1,5")]
    public void What_is_no_factor_is_said(string text) =>
        Assert.StartsWith("MANIFESTGEN_TIME_SCALE is", Assert.Throws<FormatException>(() => Patience.Setting(text)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_never_so_fails_with_the_state() =>
        Assert.Contains("the state", (await Assert.ThrowsAnyAsync<Exception>(() => Patience.In(TimeSpan.FromMilliseconds(1)).WaitAsync(() => false, () => "the state"))).Message, StringComparison.Ordinal);
}
