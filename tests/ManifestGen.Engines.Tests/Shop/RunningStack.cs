using ManifestGen.Engines.Tests.Infrastructure;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>The system, deployed from its committed stack file when the first test asks for it.</summary>
public sealed class RunningStack : IDisposable
{
    /// <summary>Services are found by the addresses of their tasks: an address of the service as a whole needs IPVS, which not every kernel has.</summary>
    private const string WithoutVirtualAddresses = """
        version: "3.13"
        services:
          catalog: { deploy: { endpoint_mode: dnsrr } }
          orders: { deploy: { endpoint_mode: dnsrr } }
          postgres: { deploy: { endpoint_mode: dnsrr } }
          rabbitmq: { deploy: { endpoint_mode: dnsrr } }
          redis: { deploy: { endpoint_mode: dnsrr } }
        """;

    private readonly Lazy<SwarmStack> _stack;

    public RunningStack(ShopImages images) => _stack = new(() =>
    {
        images.EnsureBuilt();
        var stack = new SwarmStack(ShopFiles.Stack, ShopFiles.Secrets, WithoutVirtualAddresses);
        try
        {
            stack.Deploy();
            return stack;
        }
        catch
        {
            stack.Dispose();
            throw;
        }
    });

    internal SwarmStack Stack => _stack.Value;

    /// <summary>Waits until each service has all its instances, and they are healthy.</summary>
    internal Task ConvergeAsync() =>
        Stack.WaitAsync(() => Stack.AllReplicas.Values.Select(replicas => replicas.Split('/')).All(count => count[0] == count[1]), TimeSpan.FromMinutes(4));

    public void Dispose()
    {
        if (_stack.IsValueCreated)
        {
            _stack.Value.Dispose();
        }
    }
}
