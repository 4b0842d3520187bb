using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Scaling;

internal static class VerticalPodAutoscalerRenderer
{
    public static YamlNode? Render(ServiceModel service, ProjectModel project) => service.Scaling.Vertical is not { } vertical ? null : new YamlMap
    {
        { "apiVersion", "autoscaling.k8s.io/v1" },
        { "kind", "VerticalPodAutoscaler" },
        { "metadata", Metadata.Of(ManifestKinds.Autoscaler, service) },
        {
            "spec", new YamlMap
            {
                { "targetRef", ScaleTarget.Of(service, service.Workload.Kind == WorkloadResource.Job ? JobRenderer.NameOf(service, project) : null) },
                { "updatePolicy", new YamlMap { { "updateMode", vertical.EffectiveMode.ToString() } } },
                { "resourcePolicy", ResourcePolicy(vertical, service) },
            }
        },
    };

    private static YamlNode? ResourcePolicy(VerticalScalingModel vertical, ServiceModel service)
    {
        var minimum = Amounts(vertical.MinCpu, vertical.MinMemory);
        var maximum = Amounts(vertical.MaxCpu, vertical.MaxMemory);
        return minimum is null && maximum is null ? null : new YamlMap
        {
            {
                "containerPolicies", new YamlList
                {
                    new YamlMap { { "containerName", service.Name }, { "minAllowed", minimum }, { "maxAllowed", maximum } },
                }
            },
        };
    }

    private static YamlNode? Amounts(string? cpu, string? memory) => new YamlMap { { "cpu", StoredQuantity.Of(cpu) }, { "memory", StoredQuantity.Of(memory) } }.OrNull();
}
