namespace ManifestGen.Core.Tests.Rules.Workload;

/// <summary>Work that is left out in spring and runs twice in autumn, as the clocks of each zone are changed.</summary>
public class ClockChangeTests : RuleTest
{
    [Theory]
    [InlineData("30 2 * * *", "Europe/Berlin", true)]
    [InlineData("*/15 2 * * *", "Europe/Berlin", true)]
    [InlineData("0 2 * * SUN", "Europe/Berlin", true)]
    [InlineData("0 2 25-31 3 *", "Europe/Berlin", true)]
    [InlineData("0 2 * * MON-FRI", "Europe/Berlin", false)]
    [InlineData("0 2 1 * *", "Europe/Berlin", false)]
    [InlineData("0 2 * 6 *", "Europe/Berlin", false)]
    [InlineData("0 3 * * *", "Europe/Berlin", false)]
    [InlineData("30 1 * * *", "Europe/Berlin", false)]
    [InlineData("30 1 * * *", "Europe/London", true)]
    [InlineData("30 1 * * *", "America/New_York", true)]
    [InlineData("30 2 * * *", "America/New_York", true)]
    [InlineData("30 2 * * *", "Asia/Tokyo", false)]
    [InlineData("30 2 * * *", "Etc/UTC", false)]
    [InlineData("30 2 * * *", "America/Phoenix", false)]
    [InlineData("@daily", "Asia/Beirut", true)]
    [InlineData("@daily", "Europe/Berlin", false)]
    [InlineData("0 * * * *", "Europe/Berlin", false)]
    [InlineData("*/5 * * * *", "Europe/Berlin", false)]
    [InlineData("@every 1h", "Europe/Berlin", false)]
    [InlineData("nonsense", "Europe/Berlin", false)]
    [InlineData("30 2 * * *", "Nowhere/Else", false)]
    [InlineData("30 2 * * *", null, false)]
    public void Schedule_in_the_hour_of_the_change_is_reported(string cron, string? zone, bool isReported) =>
        Assert.Equal(isReported, Findings(cron, zone).Length == 1);

    [Fact]
    public void Finding_says_what_happens() => Assert.Equal(
        "In the time zone Europe/Berlin there is no 02:30 on the day that the clocks go forward, so a run is skipped, and a second 02:30 on the day that the clocks go back, so the schedule runs twice: "
        + "choose a time outside these hours, or TimeZone = \"Etc/UTC\"",
        Findings("30 2 * * *", "Europe/Berlin")[0].Message);

    private static ManifestGen.Rules.Finding[] Findings(string cron, string? zone) => FindingsOf(
        "MGEN298", Declare.Worker with { Workload = new() { Schedule = new(Declare.Attribute("Schedule"), cron) { TimeZone = zone } } });
}
