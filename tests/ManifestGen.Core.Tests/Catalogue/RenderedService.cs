using k8s;
using k8s.Models;
using ManifestGen.Testing.Validation;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>What is written for one service.</summary>
internal sealed class RenderedService(string name, RenderedApplication application, string kubernetes)
{
    public string Name { get; } = name;

    /// <summary>With the other services.</summary>
    public RenderedApplication Application { get; } = application;

    /// <summary>The objects for Kubernetes, as the official client reads them.</summary>
    public IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Objects { get; } = KubernetesValidation.ReadStrictly(kubernetes).Cast<IKubernetesObject<V1ObjectMeta>>().ToList();

    /// <summary>The same as they stand in the file, for the kinds that the client does not know.</summary>
    public IReadOnlyList<JToken> Documents { get; } = YamlDocuments.Read(kubernetes);

    public Workload Workload => Workload.Of([.. Objects]);

    public V1PodSpec Pod => Workload.Pod;

    /// <summary>All of the pod: init containers, sidecars, and the program itself.</summary>
    public IReadOnlyList<V1Container> Containers => [.. Pod.InitContainers ?? [], .. Pod.Containers];

    /// <summary>Whether a selector finds the pods. An empty one finds those of everyone, which is not meant.</summary>
    public bool IsSelectedBy(IDictionary<string, string>? selector) =>
        selector?.Count > 0 && selector.All(label => Workload.Template.Metadata.Labels.TryGetValue(label.Key, out var value) && value == label.Value);

    public JToken Compose => Application.Compose["services"]![Name]!;

    public JToken Stack => Application.Stack["services"]![Name]!;

    /// <summary>Compose and Swarm, with the name of the file for messages.</summary>
    public IEnumerable<(string File, JToken Service)> Docker => [("compose.yaml", Compose), ("stack.yaml", Stack)];

    /// <summary>The options of security in Compose, all of which Swarm leaves out.</summary>
    public IEnumerable<string> DockerOptions => Compose["security_opt"]?.Select(option => (string)option!) ?? [];

    /// <summary>Whether it runs an image of someone else.</summary>
    public bool IsForeign => Compose["build"] is null;
}
