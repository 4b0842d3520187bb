using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>Processor, memory, disk and processes.</summary>
internal static class Amounts
{
    private const string Quota = "a matter of the namespace, which services share";

    public static Subject CpuRequest { get; } = Impossible(24, "no CPU request");

    public static Subject MemoryRequest { get; } = Impossible(24, "no memory request");

    public static Subject MemoryLimit { get; } = Impossible(25, "no memory limit");

    public static Subject CpuLimit { get; } = Optional(25, "no CPU limit", "MGEN310");

    public static Subject EphemeralStorage { get; } = Impossible(26, "no request and limit of ephemeral storage");

    public static Subject Unequal { get; } = NotApplicable(27, "a request that is not its limit", "a request is the amount that is needed, and a limit the amount that must not be exceeded");

    public static Subject RequestAboveLimit { get; } = Impossible(28, "a request above its limit", "MGEN302");

    public static Subject Quantity { get; } = Reported(29, "an amount that an engine cannot read, or reads as another one", "MGEN301", "MGEN304");

    public static Subject Processes { get; } = Impossible(30, "no limit of processes");

    public static Subject PriorityClass { get; } = NotApplicable(31, "no priority class", "the cluster defines them; `[Scheduling]` names one");

    public static Subject LimitRange { get; } = NotApplicable(31, "no LimitRange", Quota);

    public static Subject ResourceQuota { get; } = NotApplicable(31, "no ResourceQuota", Quota);
}
