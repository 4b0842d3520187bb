using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class ProbeCommandTests
{
    // The kubelet expands variables in the command of a probe, as in arguments.
    [Fact]
    public void A_command_stays_as_it_is_declared()
    {
        var probe = Probe(ProbeRole.Liveness, ProbeKind.Exec) with { Command = EquatableArray.Of("./check", "$(HOME)", "$$") };
        var text = Rendered.File(Application(Project("Catalog"), Service("catalog") with { LivenessProbe = probe }), "k8s/catalog.yaml");

        Assert.Contains("$$(HOME)", text, StringComparison.Ordinal);
        Assert.Contains("$$$$", text, StringComparison.Ordinal);
    }
}
