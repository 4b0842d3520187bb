using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Swarm;

public class BackingStackTests
{
    [Fact]
    public void Servers_and_who_uses_them() => Snapshot.Match(Rendered.File(ServerModels.Shop, "stack.yaml"));

    [Fact]
    public void Search_engine() => Snapshot.Match(Rendered.File(ServerModels.Search, "stack.yaml"));
}
