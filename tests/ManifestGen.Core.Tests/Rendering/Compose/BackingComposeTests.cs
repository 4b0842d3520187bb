using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Compose;

public class BackingComposeTests
{
    [Fact]
    public void Servers_and_who_uses_them() => Snapshot.Match(Rendered.File(ServerModels.Shop, "compose.yaml"));

    [Fact]
    public void Search_engine() => Snapshot.Match(Rendered.File(ServerModels.Search, "compose.yaml"));
}
