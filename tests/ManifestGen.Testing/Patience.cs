using System.Globalization;

namespace ManifestGen.Testing;

/// <summary>
/// How long tests wait for what comes in the end. Every time is that of a quiet machine, and is stretched by how busy this one is while it passes, so that a test
/// fails for what it tests. Nothing is slower for it: a test that waits goes on as soon as it can.
/// </summary>
public static class Patience
{
    /// <summary>A factor for all times, for a machine that is slow without being busy: <c>3</c>, <c>1.5</c>.</summary>
    public const string Variable = "MANIFESTGEN_TIME_SCALE";

    /// <summary>A busy machine is given ten times as long, and not for ever.</summary>
    private const double LargestLoad = 10;

    private static readonly double Factor = Setting(Environment.GetEnvironmentVariable(Variable));

    /// <summary>By how much a time is stretched now.</summary>
    public static double Scale => Factor * LoadOf(File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg") : "", Environment.ProcessorCount);

    /// <summary>A time of a quiet machine, as it is for this one now.</summary>
    public static TimeSpan Of(TimeSpan quiet) => quiet * Scale;

    /// <summary>The same in whole seconds, for an option of a program.</summary>
    public static string SecondsOf(TimeSpan quiet) => ((int)Math.Ceiling(Of(quiet).TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A time that begins now.</summary>
    public static Deadline In(TimeSpan quiet) => new(quiet);

    /// <exception cref="FormatException">What is set is no factor: to ignore it would be to fail for a wrong reason later.</exception>
    public static double Setting(string? text) =>
        string.IsNullOrEmpty(text) ? 1
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor > 0 ? factor
        : throw new FormatException($"{Variable} is '{text}', which is no number above 0.");

    /// <summary>How many programs want to run for each processor, by what Linux says of it.</summary>
    public static double LoadOf(string loadavg, int processors) =>
        double.TryParse(loadavg.Split(' ')[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var waiting)
            ? Math.Clamp(waiting / processors, 1, LargestLoad)
            : 1;
}
