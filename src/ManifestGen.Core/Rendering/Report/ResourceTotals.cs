using System.Numerics;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Report;

/// <summary>Requests and limits of one pod, or of several. A limit that some container does not have is unlimited: null.</summary>
/// <param name="Cpu">In nanocores.</param>
/// <param name="CpuLimit">In nanocores.</param>
/// <param name="Memory">In billionths of a byte, as a <see cref="Quantity"/> counts.</param>
/// <param name="MemoryLimit">As <paramref name="Memory"/>.</param>
/// <param name="Disk">Ephemeral storage, as <paramref name="Memory"/>.</param>
internal sealed record ResourceTotals(BigInteger Cpu, BigInteger? CpuLimit, BigInteger Memory, BigInteger? MemoryLimit, BigInteger Disk)
{
    public static ResourceTotals None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>
    /// What the scheduler reserves for a pod: its program and its sidecars together; or, if that is more, an init container with the sidecars that started before it.
    /// </summary>
    public static ResourceTotals OfPod(ServiceModel service)
    {
        var sidecars = None;
        var most = None;
        foreach (var container in service.Pod.Containers.Where(container => container.Declaration is not null))
        {
            var own = OfContainer(container.Declaration!);
            if (container.Role == ContainerRole.Sidecar)
            {
                sidecars = sidecars.Plus(own);
            }
            else
            {
                most = most.Max(sidecars.Plus(own));
            }
        }

        return most.Max(sidecars.Plus(OfContainer(service)));
    }

    public ResourceTotals Times(int count) => count == 0 ? None : new(Cpu * count, CpuLimit * count, Memory * count, MemoryLimit * count, Disk * count);

    public ResourceTotals Plus(ResourceTotals other) =>
        new(Cpu + other.Cpu, CpuLimit + other.CpuLimit, Memory + other.Memory, MemoryLimit + other.MemoryLimit, Disk + other.Disk);

    private ResourceTotals Max(ResourceTotals other) => new(
        BigInteger.Max(Cpu, other.Cpu),
        Max(CpuLimit, other.CpuLimit),
        BigInteger.Max(Memory, other.Memory),
        Max(MemoryLimit, other.MemoryLimit),
        BigInteger.Max(Disk, other.Disk));

    private static BigInteger? Max(BigInteger? one, BigInteger? other) => one is { } first && other is { } second ? BigInteger.Max(first, second) : null;

    private static ResourceTotals OfContainer(ServiceModel container) => new(
        Nano(container.Resources.EffectiveCpu) ?? 0,
        Nano(container.Resources.CpuLimit),
        Nano(container.Resources.EffectiveMemory) ?? 0,
        Nano(container.Resources.EffectiveMemoryLimit),
        Nano(container.Resources.EffectiveEphemeralStorage) ?? 0);

    private static BigInteger? Nano(string? text) => Quantity.TryParse(text, out var quantity) ? quantity.Nano : null;
}
