using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Kubernetes;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>Limits and reservations, and what else stands in <c>deploy</c>.</summary>
internal static class ComposeResources
{
    public static void Read(SourceNode service, ServiceDeclaration declaration, Interpolation variables)
    {
        var deploy = service["deploy"];
        var (limits, reservations) = (deploy?.At("resources", "limits"), deploy?.At("resources", "reservations"));
        Take("MemoryLimit", limits?["memory"] ?? service["mem_limit"], DockerValues.Memory);
        Take("CpuLimit", limits?["cpus"] ?? service["cpus"], DockerValues.Cpu);
        Take("PidsLimit", limits?["pids"] ?? service["pids_limit"], Settings.Number);
        Take("Memory", reservations?["memory"] ?? service["mem_reservation"], DockerValues.Memory);
        Take("Cpu", reservations?["cpus"], DockerValues.Cpu);
        reservations?["devices"]?.GoesTo("[ExtendedResource], to be written by hand");
        (service["memswap_limit"] is { } swap && swap.Text == service.TextAt("mem_limit") ? swap : null)?.IsDefault("as the limit of the memory");
        service["memswap_limit"]?.GoesTo($"{ComposeImport.Override}: the generated file allows no swap");

        deploy?["restart_policy"]?.GoesTo($"{ComposeImport.Override}: what ends is started again, and a job as its [Job] says");
        foreach (var field in new[] { "update_config", "rollback_config" })
        {
            deploy?[field]?.GoesTo("[Rollout] and [Swarm], to be written by hand");
        }

        if (deploy?.At("placement", "constraints") is { IsDecided: false } constraints && Settings.Texts(constraints) is { Length: > 0 })
        {
            Settings.TakeTexts(declaration.One("Swarm"), "Constraints", constraints);
        }

        deploy?["placement"]?.GoesTo("[Swarm], [Spread] or [NodeSelector], to be written by hand");
        deploy?["endpoint_mode"]?.GoesTo("[Swarm(EndpointMode = …)], to be written by hand");
        ComposeContainer.Labels(deploy?["labels"], DockerObjects.Service, declaration, variables);
        foreach (var replicas in new[] { deploy?["replicas"], service["scale"] })
        {
            (variables.Text(replicas) == "1" ? replicas : null)?.IsDefault("one");
            replicas?.GoesTo("[Replicas], to be written by hand: its number is one of the shell, or of another file");
        }

        void Take(string property, SourceNode? node, Func<string, CSharpValue?> convert) =>
            WorkloadSettings.Take(declaration, "Resources", property, node, text => variables.Resolve(text, out _) is { } value ? convert(value) : null);
    }
}
