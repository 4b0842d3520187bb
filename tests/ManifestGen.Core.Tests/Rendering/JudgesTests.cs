using k8s.Models;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
using Xunit.Sdk;

namespace ManifestGen.Core.Tests.Rendering;

/// <summary>The judges themselves: one that finds nothing wrong anywhere would let every snapshot pass.</summary>
public class JudgesTests
{
    private static readonly string Kubernetes = Rendered.File(TestModels.Catalog, "k8s/catalog.yaml");

    private static readonly string Compose = Rendered.File(TestModels.Catalog, "compose.yaml");

    private static readonly string Swarm = Rendered.File(TestModels.Catalog, "stack.yaml");

    private const string Route = """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata:
          name: catalog
        spec:
          parentRefs:
            - name: public
          hostnames: [shop.example.com]
          rules:
            - backendRefs: [{name: catalog, port: 80}]
        """;

    /// <summary>A schema is that of one version: a server that does not have the version rejects the object, whatever its spec.</summary>
    [Theory]
    [InlineData("external-secrets.io/v1", "ExternalSecret", true)]
    [InlineData("external-secrets.io/v1beta1", "ExternalSecret", false)]
    [InlineData("external-secrets.io/v1", "externalsecret", false)]
    public void Object_of_another_version_of_an_operator_is_refused(string version, string kind, bool isAccepted)
    {
        var document = YamlDocuments.Read($"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: a}}\nspec: {{data: [{{secretKey: a, remoteRef: {{key: a}}}}]}}\n").Single();

        Assert.Equal(isAccepted, OperatorSchemas.Has(document) && OperatorSchemas.Check(document).Count == 0);
    }

    [RequiresMermaidTheory]
    [InlineData("a[\"one\"]", "a[\"one")]
    [InlineData("a --> b", "a --> end")]
    public void Mermaid_refuses_a_line_that_is_broken(string good, string bad)
    {
        Assert.Equal("", MermaidValidation.ProblemOf(Diagram(good)));
        Assert.NotEqual("", MermaidValidation.ProblemOf(Diagram(bad)));

        static string Diagram(string line) => $"```mermaid\nflowchart LR\n  {line}\n```\n";
    }

    [Fact]
    public void Official_client_refuses_an_unknown_field() =>
        Assert.ThrowsAny<Exception>(() => KubernetesValidation.ReadStrictly(Kubernetes.Replace("revisionHistoryLimit:", "revisionLimit:")));

    [Theory]
    [InlineData("port: 80\n", "port: 0\n")]
    [InlineData("targetPort: http", "targetPort: web")]
    [InlineData("port: http", "port: web")]
    [InlineData("containerPort: 8080", "containerPort: 80800")]
    [InlineData("minReplicas: 2", "minReplicas: 20")]
    [InlineData("memory: 128Mi", "memory: 1Gi")]
    [InlineData("name: Features__Checkout", "name: Features:Checkout")]
    [InlineData("app.kubernetes.io/part-of: shop", "app.kubernetes.io/part-of: the shop")]
    public void Rules_of_the_API_find_it(string right, string wrong) =>
        Assert.NotEmpty(KubernetesApiRules.Check(KubernetesValidation.ReadStrictly(Kubernetes.Replace(right, wrong))));

    [Theory]
    [InlineData("allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true")]
    [InlineData("runAsNonRoot: true", "runAsNonRoot: false")]
    [InlineData("runAsUser: 10001", "runAsUser: 0")]
    [InlineData("type: RuntimeDefault", "type: Unconfined")]
    [InlineData("- ALL", "- NET_RAW")]
    [InlineData("enableServiceLinks: false", "hostNetwork: true")]
    [InlineData("emptyDir:\n            sizeLimit: 64Mi", "hostPath:\n            path: /tmp")]
    public void Pod_Security_refuses_it(string right, string wrong)
    {
        var deployment = KubernetesValidation.ReadStrictly(Kubernetes.Replace(right, wrong)).OfType<V1Deployment>().Single();
        Assert.NotEmpty(PodSecurity.RestrictedViolations(deployment.Spec.Template.Spec));
    }

    [RequiresSchemasTheory]
    [InlineData("revisionHistoryLimit:", "revisionLimit:")]
    [InlineData("containerPort: 8080", "containerPort: \"8080\"")]
    [InlineData("    matchLabels:", "    labels:")]
    public void Kubernetes_schemas_find_it(string right, string wrong) =>
        Assert.NotEmpty(KubernetesValidation.CheckSchema(Kubernetes.Replace(right, wrong)));

    [RequiresSchemasTheory]
    [InlineData("read_only:", "readonly:")]
    [InlineData("init: true", "init: [true]")]
    public void Schemas_of_Compose_and_Swarm_find_it(string right, string wrong)
    {
        Assert.NotEmpty(ComposeValidation.CheckComposeSchema(Compose.Replace(right, wrong)));
        Assert.NotEmpty(ComposeValidation.CheckSwarmSchema(Swarm.Replace(right, wrong)));
    }

    [RequiresCustomResourcesFact]
    public void Operators_models_accept_what_is_right() => Assert.Empty(CustomResources.Check(Route));

    [RequiresCustomResourcesTheory]
    [InlineData("parentRefs:", "parents:")]
    [InlineData("name: public", "{name: public, listener: https}")]
    [InlineData("shop.example.com", "Shop")]
    [InlineData("port: 80", "port: http")]
    [InlineData("kind: HTTPRoute", "kind: Route")]
    public void Operators_models_find_it(string right, string wrong) => Assert.NotEmpty(CustomResources.Check(Route.Replace(right, wrong)));

    [Fact]
    public void Kubernetes_expands_what_is_not_escaped()
    {
        Assert.Equal("a expanded b", KubernetesExpansion.Expand("a $(HOME) b", "expanded"));
        Assert.Equal("a $(HOME) $ $b $", KubernetesExpansion.Expand("a $$(HOME) $$ $b $", "expanded"));
    }

    [Fact]
    public void Snapshot_that_differs_fails_and_leaves_what_was_received()
    {
        var folder = Directory.CreateTempSubdirectory("manifestgen-").FullName;
        var source = Path.Combine(folder, "Tests.cs");
        File.WriteAllText(Path.Combine(folder, "Tests.Method.verified.yaml"), "old");

        Assert.Throws<FailException>(() => Snapshot.Match("new", source: source, method: "Method"));
        Assert.Equal("new", File.ReadAllText(Path.Combine(folder, "Tests.Method.received.yaml")));

        Snapshot.Match("old", source: source, method: "Method");
        Assert.False(File.Exists(Path.Combine(folder, "Tests.Method.received.yaml")));
        Directory.Delete(folder, recursive: true);
    }
}
