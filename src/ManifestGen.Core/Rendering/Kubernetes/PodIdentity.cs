using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Tells OpenTelemetry in which pod the program runs.</summary>
internal static class PodIdentity
{
    private static readonly (string Attribute, string Variable, string Field)[] Fields =
    [
        ("k8s.namespace.name", "POD_NAMESPACE", "metadata.namespace"),
        ("k8s.pod.name", "POD_NAME", "metadata.name"),
        ("k8s.node.name", "NODE_NAME", "spec.nodeName"),
    ];

    /// <summary>The variables, which must come after all others: a reference sees only what stands before it.</summary>
    public static IEnumerable<YamlNode> Variables(ServiceModel service, ProjectModel project)
    {
        if (!TelemetryVariables.IsSent(service) || ServiceEnvironment.IsDeclared(service, TelemetryVariables.ResourceAttributes))
        {
            yield break;
        }

        // One of the same name that the user declares says the same, or something better.
        foreach (var (_, variable, field) in Fields.Where(field => !ServiceEnvironment.IsDeclared(service, field.Variable)))
        {
            var source = new YamlMap { { "fieldRef", new YamlMap { { "fieldPath", field } } } };
            yield return new YamlMap { { "name", variable }, { "valueFrom", source } };
        }

        var known = VariableReferences.Escape(TelemetryVariables.AttributesOf(service, project));
        var ofPod = Fields.Select(field => $"{field.Attribute}=$({field.Variable})");
        yield return new YamlMap { { "name", TelemetryVariables.ResourceAttributes }, { "value", string.Join(",", ofPod.Prepend(known)) } };
    }
}
