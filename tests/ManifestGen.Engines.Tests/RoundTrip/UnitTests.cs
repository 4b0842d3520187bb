using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.RoundTrip;

/// <summary>Amounts, durations and ports are declared in the notation of Kubernetes; the clients' own parsers must read the same values from the files.</summary>
public sealed partial class UnitTests
{
    /// <summary>For each file costs a process.</summary>
    private const int ServicesOfAFile = 60;

    private const string Cache = "/cache";

    private static readonly Gen<string> Memory = Amount("", "k", "M", "G", "Ki", "Mi", "Gi", "e3", "e6");

    private static readonly Gen<string> Cpu = Gen.OneOf(Gen.Int[1, 64_000].Select(milli => $"{milli}m"), Gen.Int[1, 999_999_999].Select(nano => $"{nano}n"), Amount("", "e0"));

    private static readonly Gen<int> Seconds = Gen.OneOf(Gen.Int[1, 100], Gen.Int[1, 1_000_000]);

    private static readonly Gen<Values> AnyValues =
        from cpu in Cpu
        from cpuLimit in Cpu
        from memory in Memory
        from memoryLimit in Memory
        from temporary in Memory
        from seconds in Seconds.Array[6]
        from port in Gen.Int[1, 65535]
        from published in Gen.Int[1, 65535]
        select new Values(cpu, cpuLimit, memory, memoryLimit, temporary, seconds, port, published);

    public static TheoryData<ManifestTargets> Targets => [ManifestTargets.Compose, ManifestTargets.Swarm];

    [RequiresCommandTheory(Tools.DockerClient)]
    [MemberData(nameof(Targets))]
    public void What_is_declared_is_what_the_client_reads(ManifestTargets target) => AnyValues.Array[ServicesOfAFile].Sample(
        all =>
        {
            var services = ReadBack.Services(target, all.Select(ServiceOf));
            for (var i = 0; i < all.Length; i++)
            {
                AssertRead(all[i], services[NameOf(i)]!, target);
            }
        },
        iter: 3,
        threads: 1);

    private static void AssertRead(Values declared, JsonNode service, ManifestTargets target)
    {
        var resources = service["deploy"]!["resources"]!;
        AssertCpu(declared.CpuLimit, resources["limits"]!["cpus"]!);
        AssertCpu(declared.Cpu, resources["reservations"]!["cpus"]!);
        Assert.Equal(BytesOf(declared.MemoryLimit), (string)resources["limits"]!["memory"]!);
        Assert.Equal(BytesOf(declared.Memory), (string)resources["reservations"]!["memory"]!);
        Assert.Equal(BytesOf(declared.Temporary), Mount(service)["tmpfs"]!["size"]!.ToString());

        var check = service["healthcheck"]!;
        Assert.Equal(declared.Seconds[0], SecondsOf(check["interval"]!));
        Assert.Equal(declared.Seconds[1], SecondsOf(check["timeout"]!));
        Assert.Equal(declared.Seconds[2] + declared.Seconds[3], SecondsOf(check["start_period"]!));
        Assert.Equal(declared.Seconds[4], SecondsOf(service["stop_grace_period"]!));

        var port = service["ports"]!.AsArray().Single()!;
        Assert.Equal(declared.Port.ToString(CultureInfo.InvariantCulture), port["target"]!.ToString());
        Assert.Equal(declared.Published.ToString(CultureInfo.InvariantCulture), port["published"]!.ToString());
        if (target == ManifestTargets.Swarm)
        {
            Assert.Equal(declared.Seconds[5], SecondsOf(service["deploy"]!["update_config"]!["delay"]!));
            Assert.Equal(declared.Seconds[0], SecondsOf(service["deploy"]!["update_config"]!["monitor"]!));
        }
    }

    // Compose keeps the number of cores in 32 bits.
    private static void AssertCpu(string declared, JsonNode read) => Assert.Equal(
        1.0, double.Parse(read.ToString(), CultureInfo.InvariantCulture) * 1e9 / (double)Parse(declared).Nano, 6);

    private static string BytesOf(string quantity) => Parse(quantity).Units.ToString(CultureInfo.InvariantCulture);

    private static Quantity Parse(string text) => Quantity.TryParse(text, out var quantity) ? quantity : throw new FormatException(text);

    // In a stack, /tmp is a mount too.
    private static JsonNode Mount(JsonNode service) => service["volumes"]!.AsArray().Single(mount => (string?)mount!["target"] == Cache)!;

    /// <summary>From Go's notation, such as <c>1h0m5s</c>.</summary>
    private static int SecondsOf(JsonNode duration)
    {
        var parts = Duration().Match(duration.ToString());
        Assert.True(parts.Success, duration.ToString());
        int Part(string name) => parts.Groups[name].Success ? int.Parse(parts.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return (Part("h") * 3600) + (Part("m") * 60) + Part("s");
    }

    private static string NameOf(int index) => $"service-{index}";

    private static ServiceModel ServiceOf(Values values, int index) => new()
    {
        ClassName = "Service",
        Origin = Origin.Class,
        Name = NameOf(index),
        Ports = EquatableArray.Of(new PortModel(Origin.Class, values.Port, "http") { PublishedPort = values.Published }),
        Resources = new() { Cpu = values.Cpu, CpuLimit = values.CpuLimit, Memory = values.Memory, MemoryLimit = values.MemoryLimit },
        Storage = new() { TemporaryVolumes = EquatableArray.Of(new TemporaryVolumeModel(Origin.Class, Cache) { IsMemory = true, Size = values.Temporary }) },
        ReadinessProbe = new(Origin.Class, ProbeRole.Readiness, ProbeKind.Exec)
        {
            Command = EquatableArray.Of("/check"), PeriodSeconds = values.Seconds[0], TimeoutSeconds = values.Seconds[1],
        },
        StartupProbe = new(Origin.Class, ProbeRole.Startup, ProbeKind.Exec)
        {
            Command = EquatableArray.Of("/check"), InitialDelaySeconds = values.Seconds[2], PeriodSeconds = values.Seconds[3], FailureThreshold = 1,
        },
        Workload = new()
        {
            Shutdown = new(Origin.Class) { GracePeriodSeconds = values.Seconds[4] },
            Rollout = new(Origin.Class) { MinReadySeconds = values.Seconds[5] },
        },
        Docker = new() { Swarm = new(Origin.Class) { MonitorSeconds = values.Seconds[0] } },
    };

    private static Gen<string> Amount(params string[] suffixes) =>
        Gen.Select(Gen.Int[1, 900], Gen.OneOf<string>("", "", ".5", ".25", ".125"), Gen.OneOf<string>(suffixes), (whole, part, suffix) => $"{whole}{part}{suffix}");

    [GeneratedRegex(@"\A((?<h>\d+)h)?((?<m>\d+)m)?((?<s>\d+)s)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();

    private sealed record Values(string Cpu, string CpuLimit, string Memory, string MemoryLimit, string Temporary, int[] Seconds, int Port, int Published);
}
