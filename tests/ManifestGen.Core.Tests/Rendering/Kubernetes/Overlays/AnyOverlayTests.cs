using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes.Overlays;

/// <summary>What kustomize makes of base and overlay is what would be written if the environment's declaration were the only one.</summary>
public class AnyOverlayTests
{
    // By these kustomize matches items, and keeps no order of them.
    private static readonly string[] KeyedLists =
        ["containers", "env", "volumes", "volumeMounts", "imagePullSecrets", "hostAliases", "topologySpreadConstraints", "ports"];

    [RequiresCommandFact("kubectl version --client")]
    public void Overlay_makes_of_any_service_what_its_environment_declares() => Gen.Select(RandomModels.Accepted, RandomModels.Accepted).Sample(
        (general, specific) => AssertOverlay(general, specific.Services[0]),
        iter: RandomValues.Of(30));

    [RequiresCommandFact("kubectl version --client")]
    public void Small_change_is_taken_over() => Gen.Select(RandomModels.Accepted, Gen.Int[0, 4]).Sample(
        (general, change) => AssertOverlay(general, Changed(general.Services[0], change)),
        iter: RandomValues.Of(20));

    private static ServiceModel Changed(ServiceModel service, int change) => change switch
    {
        0 => service with { Env = default },
        1 => service with { Env = service.Env.Append(new EnvModel(new Origin(90), "ADDED_LAST", "1")).ToEquatableArray() },
        2 => service with { Ports = service.Ports.Take(service.Ports.Count - 1).ToEquatableArray(), StartupProbe = null, LivenessProbe = null, ReadinessProbe = null },
        3 => service with { ReadinessProbe = null },
        _ => service with { Arguments = EquatableArray.Of("--other") },
    };

    private static void AssertOverlay(ApplicationModel general, ServiceModel specific)
    {
        var service = InNoNamespace(general.Services[0]);
        var inEnvironment = InNoNamespace(specific) with { Name = service.Name };
        var project = general.Project with { Targets = ManifestTargets.Kubernetes, Namespaces = default };
        var environment = new EnvironmentModel(new Origin(0), "production", inEnvironment);
        var files = Manifests.Render(new(project, EquatableArray.Of(service with { Environments = EquatableArray.Of(environment) })));

        var built = KubernetesValidation.Kustomize(files.Select(file => (file.Path, file.Text)), "k8s/overlays/production").MustSucceed().Output;

        var expected = Manifests.Render(new(project with { Environment = "production" }, EquatableArray.Of(inEnvironment))).Single(file => file.Path == $"k8s/{service.Name}.yaml");
        Assert.Equal(Normalized(expected.Text), Normalized(built));
    }

    // kustomize writes the namespace into every object, which no file does; and cluster-wide access needs one.
    private static ServiceModel InNoNamespace(ServiceModel service) => service with
    {
        Environments = default,
        Security = service.Security with { Access = service.Security.Access.Where(access => !access.IsClusterWide).ToEquatableArray() },
    };

    private static string Normalized(string text) =>
        string.Join("\n---\n", YamlDocuments.Read(text).Select(document => Normalized(document, "").ToString()).Order(StringComparer.Ordinal));

    private static JToken Normalized(JToken token, string field) => token switch
    {
        JObject map => new JObject(map.Properties().OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => new JProperty(property.Name, Normalized(property.Value, property.Name)))),
        JArray list => new JArray(KeyedLists.Contains(field)
            ? list.Select(item => Normalized(item, "")).OrderBy(item => item.ToString(), StringComparer.Ordinal)
            : list.Select(item => Normalized(item, ""))),
        _ => token,
    };
}
