using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class WorkloadRendererTests
{
    [Fact]
    public void Job() => Snapshot.Match(Rendered.File(WorkloadModels.Migration, "k8s/migration.yaml"));

    [Fact]
    public void Cron_job() => Snapshot.Match(Rendered.File(WorkloadModels.NightlyReport, "k8s/report.yaml"));

    [Fact]
    public void Stateful_set() => Snapshot.Match(Rendered.File(WorkloadModels.Store, "k8s/store.yaml"));

    [Fact]
    public void Daemon_set() => Snapshot.Match(Rendered.File(WorkloadModels.Agent, "k8s/agent.yaml"));

    [Fact]
    public void Rollout_of_a_deployment() => Snapshot.Match(Rendered.File(WorkloadModels.Rollout, "k8s/importer.yaml"));
}
