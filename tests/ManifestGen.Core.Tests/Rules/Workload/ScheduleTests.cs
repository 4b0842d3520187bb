using ManifestGen.Grammar;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Workload;

public class ScheduleTests : RuleTest
{
    private static readonly Origin At = new(0);

    [Theory]
    [InlineData("* * * * *")]
    [InlineData("*/15 0,12 1-7 JAN-mar SUN")]
    [InlineData("5/20 ? * * ?")]
    [InlineData("0 0 29 2 *")]
    [InlineData("0 0 31 2 1")]
    [InlineData(" 0  3\t* * * ")]
    [InlineData("@hourly")]
    [InlineData("@every 1h30m")]
    public void Schedules_are_good(string cron) => AssertGood(Of(cron));

    [Theory]
    [InlineData("", "0 fields")]
    [InlineData("* * * *", "4 fields")]
    [InlineData("60 * * * *", "0 to 59")]
    [InlineData("* 24 * * *", "0 to 23")]
    [InlineData("* * 0 * *", "1 to 31")]
    [InlineData("* * * 13 *", "1 to 12")]
    [InlineData("* * * * 7", "0 is Sunday")]
    [InlineData("* * * * MONDAY", "not a day of the week")]
    [InlineData("*/0 * * * *", "is 0")]
    [InlineData("*/x * * * *", "not a number")]
    [InlineData("9-5 * * * *", "has an end below its start")]
    [InlineData("1-2-3 * * * *", "too many '-'")]
    [InlineData("1/2/3 * * * *", "too many '/'")]
    [InlineData("TZ=UTC 0 3 * * *", "use TimeZone")]
    [InlineData("CRON_TZ=UTC 0 3 * * *", "use TimeZone")]
    [InlineData("@Daily", "@daily")]
    [InlineData("@every day", "@hourly")]
    public void What_Kubernetes_cannot_read_is_reported(string cron, string why) =>
        Assert.Contains(why, AssertProblem("MGEN243 at ContainerService.cron: no remedy", Of(cron)));

    [Fact]
    public void Seconds_are_removed() => AssertProblem("MGEN243 at ContainerService.cron: ContainerService.cron = \"0 3 * * *\"", Of("0 0 3 * * *"));

    [Theory]
    [InlineData("30 2 31 2 *")]
    [InlineData("0 0 31 4,6,9,11 *")]
    public void Date_that_never_comes_is_reported(string cron) => AssertProblem("MGEN244 at ContainerService.cron: no remedy", Of(cron));

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("UTC")]
    [InlineData("Etc/GMT+5")]
    public void Names_of_time_zones_are_good(string zone) => AssertGood(Of("@daily", zone));

    [Theory]
    [InlineData("", "remove ContainerService.TimeZone")]
    [InlineData("local", "no remedy")]
    [InlineData("W. Europe Standard Time", "ContainerService.TimeZone = \"Europe/Berlin\"")]
    [InlineData("pacific standard time", "ContainerService.TimeZone = \"America/Los_Angeles\"")]
    [InlineData("UTC+12", "ContainerService.TimeZone = \"Etc/GMT-12\"")]
    [InlineData("America/New York", "ContainerService.TimeZone = \"America/New_York\"")]
    [InlineData(" Europe / Berlin ", "ContainerService.TimeZone = \"Europe/Berlin\"")]
    [InlineData("Middle Earth Standard Time", "no remedy")]
    [InlineData("../etc/passwd", "no remedy")]
    public void What_is_no_time_zone_is_reported(string zone, string remedy) =>
        AssertProblem($"MGEN245 at ContainerService.TimeZone: {remedy}", Of("@daily", zone));

    [Fact]
    public void Every_time_zone_of_Windows_has_a_name_that_IANA_lists()
    {
        Assert.Equal(139, WindowsZones.All.Count);
        Assert.All(WindowsZones.All.Values, zone => Assert.True(TimeZones.Contains(zone), zone));
    }

    [Fact]
    public void Time_zone_that_is_not_listed_is_reported() =>
        AssertProblem("MGEN246 at ContainerService.TimeZone: ContainerService.TimeZone = \"Europe/Berlin\"", Of("@daily", "europe/Berlim"));

    [Fact]
    public void Time_zone_that_is_like_no_other_is_reported() =>
        AssertProblem("MGEN246 at ContainerService.TimeZone: no remedy", Of("@daily", "Middle/Of/Nowhere"));

    [Fact]
    public void Deadline_that_is_shorter_than_the_controller_looks_is_reported()
    {
        var schedule = new ScheduleModel(At, "@daily") { StartingDeadlineSeconds = 9 };
        AssertProblem(
            "MGEN251 at ContainerService.StartingDeadlineSeconds: remove ContainerService.StartingDeadlineSeconds",
            Declare.Worker with { Workload = new() { Schedule = schedule } });
    }

    private static ServiceModel Of(string cron, string? zone = null) =>
        Declare.Worker with { Workload = new() { Schedule = new(At, cron) { TimeZone = zone } } };
}
