namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Whether code runs in the container, at some time.</summary>
internal enum Execution
{
    Never,

    /// <summary>What the container is, or how it is configured, decides, and nobody knows it here.</summary>
    Unknown,

    /// <summary>What happens while the program runs decides: a file that is there or not, a request, a value that is null. It happens at some time.</summary>
    Sometimes,
    Always,
}

internal static class Executions
{
    public static Execution Of(bool? value) => value switch { true => Execution.Always, false => Execution.Never, null => Execution.Unknown };

    public static Execution And(this Execution left, Execution right) => left < right ? left : right;

    /// <summary>One side is enough: where one of them holds at some time, the other one is not asked.</summary>
    public static Execution Or(this Execution left, Execution right) => left > right ? left : right;
}
