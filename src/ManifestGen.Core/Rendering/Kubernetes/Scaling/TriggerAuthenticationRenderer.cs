using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Scaling;

/// <summary>What KEDA reads from Secrets for one trigger: one object for each trigger that has any, so that their parameters do not mix.</summary>
internal static class TriggerAuthenticationRenderer
{
    public static IEnumerable<YamlNode> Render(ServiceModel service) => service is not { AutoScale: not null, Workload.IsScaled: true }
        ? []
        : service.Scaling.Events
            .Select((trigger, index) => (trigger, index))
            .Where(entry => entry.trigger.Secrets.Count > 0)
            .Select(entry => Render(entry.trigger, NameOf(service, entry.index), service));

    /// <summary>The object's name. The number keeps it unlike that of any other trigger in the project.</summary>
    public static string NameOf(ServiceModel service, int index) => $"{service.Name}-trigger-{(index + 1).ToString(CultureInfo.InvariantCulture)}";

    private static YamlNode Render(ScaleEventModel trigger, string name, ServiceModel service) => new YamlMap
    {
        { "apiVersion", "keda.sh/v1alpha1" },
        { "kind", "TriggerAuthentication" },
        { "metadata", Metadata.Of(ManifestKinds.Autoscaler, service, name: name) },
        { "spec", new YamlMap { { "secretTargetRef", YamlList.Of(trigger.Secrets.Select(Reference)) } } },
    };

    private static YamlNode Reference(ScaleSecretModel secret) => new YamlMap
    {
        { "parameter", secret.Parameter },
        { "name", secret.Secret },
        { "key", secret.Key },
    };
}
