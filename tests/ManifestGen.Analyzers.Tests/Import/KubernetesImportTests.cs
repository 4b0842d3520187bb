using ManifestGen.Testing;

namespace ManifestGen.Import;

public sealed class KubernetesImportTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: catalog-deployment, labels: { app: catalog } }
        spec:
          replicas: 3
          selector: { matchLabels: { app: catalog } }
          template:
            metadata: { labels: { app: catalog } }
            spec:
              containers:
                - name: web
                  image: ghcr.io/acme/catalog:1.4.0
                  ports: [{ containerPort: 8080 }]
                  securityContext: { privileged: false, runAsUser: 0 }
                  env:
                    - { name: Db, valueFrom: { secretKeyRef: { name: catalog-db, key: password } } }
                  volumeMounts: [{ name: host, mountPath: /host }]
              volumes: [{ name: host, hostPath: { path: / } }]

        """;

    private const string Service = """
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: catalog }
        spec:
          selector: { app: catalog }
          ports: [{ port: 80, targetPort: 8080 }]

        """;

    [Fact]
    public void Workload_is_declared_under_the_name_of_its_Service()
    {
        var imported = Imported.From(("k8s/catalog.yaml", Deployment + Service));

        Assert.Equal("""
            using ManifestGen;

            [ContainerService("catalog")]
            [ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
            [Port(8080)]
            [Replicas(3)]
            [SecretEnv("Db", Secret = "catalog-db", Key = "password")]
            [Security(RunAsUser = 0, Reason = "Imported from k8s/catalog.yaml(14). Say why it is needed, or remove it.")]
            [Label("app", "catalog")]
            internal sealed partial class CatalogService;

            """, imported.Declaration, ignoreLineEndingDifferences: true);
        Assert.Contains("spec.template.spec.volumes[0].hostPath.path: / -> k8s/patches: no attribute has volumes of this type", imported.Report, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Fact]
    public void Overlay_is_an_environment()
    {
        var imported = Imported.From(
            ("k8s/base/catalog.yaml", Deployment + Service),
            ("k8s/overlays/production/kustomization.yaml", "kind: Kustomization\nresources: [../../base]\nreplicas: [{ name: catalog-deployment, count: 5 }]\nimages: [{ name: ghcr.io/acme/catalog, newTag: 1.5.0 }]\n"),
            ("k8s/overlays/production/more.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: catalog-deployment }\nspec: { template: { spec: { containers: [{ name: web, env: [{ name: Level, value: high }] }] } } }\n"));

        Assert.Contains("[Replicas(3)]\n[Replicas(5, Environment = \"production\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("[ContainerImage(\"ghcr.io/acme/catalog\", Tag = \"1.5.0\", Environment = \"production\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("[Env(\"Level\", \"high\", Environment = \"production\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("k8s/overlays/production/kustomization.yaml", imported.Generate(new UserProject()).Files.Keys);
    }

    [Fact]
    public void Object_without_an_attribute_stays_an_object_of_the_user()
    {
        var imported = Imported.From(("k8s/catalog.yaml", Deployment + "---\napiVersion: example.com/v1\nkind: Widget\nmetadata: { name: w }\nspec: { size: 3 }\n"));

        Assert.Contains("spec.size: 3 -> k8s/custom", imported.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_of_a_Secret_is_not_in_the_report()
    {
        var imported = Imported.From(("k8s/catalog.yaml", Deployment + "---\napiVersion: v1\nkind: Secret\nmetadata: { name: catalog-db }\nstringData: { password: correct-horse-9 }\n"));

        Assert.DoesNotContain("correct-horse-9", imported.Report + imported.Declaration, StringComparison.Ordinal);
    }
}
