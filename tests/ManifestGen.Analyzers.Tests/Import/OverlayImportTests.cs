using ManifestGen.Testing;

namespace ManifestGen.Import;

public sealed class OverlayImportTests
{
    private const string Production = "k8s/overlays/production/";

    private static readonly string Base = Manifest.Deployment("api", container: "resources: { requests: { memory: 512Mi, cpu: 250m } }\nenv: [{ name: Level, value: low }]", spec: "replicas: 3") + Manifest.Service("api");

    private static string Kustomization(string more) => $"kind: Kustomization\nresources: [../../base]\n{more}\n";

    private static string Patch(string spec) => $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{ name: api }}\nspec: {spec}\n";

    private static Imported Import(params (string Name, string Text)[] overlay) => Imported.From([("k8s/base/api.yaml", Base), .. overlay]);

    [Fact]
    public void Value_that_is_a_default_is_said_where_the_base_has_another()
    {
        var imported = Import(
            (Production + "kustomization.yaml", Kustomization("patches: [{ path: api.yaml }]")),
            (Production + "api.yaml", Patch("{ replicas: 1, template: { spec: { containers: [{ name: api, resources: { requests: { memory: 128Mi } } }] } } }")));

        Assert.Contains("[Replicas(1, Environment = \"production\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("[Resources(Memory = \"128Mi\", Environment = \"production\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("replicas: 1", imported.Generate(new UserProject()).Files["k8s/overlays/production/kustomization.yaml"] + string.Concat(imported.Generate(new UserProject()).Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void Default_that_no_attribute_gives_back_is_reported()
    {
        var imported = Imported.From(
            ("k8s/base/api.yaml", Manifest.Deployment("api", container: "readinessProbe: { httpGet: { path: /ready, port: 8080, scheme: HTTPS } }")),
            (Production + "kustomization.yaml", Kustomization("patches: [{ path: api.yaml }]")),
            (Production + "api.yaml", Patch("{ template: { spec: { containers: [{ name: api, readinessProbe: { httpGet: { scheme: HTTP } } }] } } }")));

        Assert.Contains("readinessProbe.httpGet.scheme: HTTP -> k8s/patches/production", imported.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patches: [{ path: patches/api.yaml }]", "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { replicas: 5 }\n")]
    [InlineData("patches: [{ path: patches/api.yaml, target: { kind: Deployment, name: api } }]", "- op: replace\n  path: /spec/replicas\n  value: 5\n")]
    [InlineData("patches: [{ path: patches/api.yaml, target: { kind: Deployment } }]", "[{\"op\": \"replace\", \"path\": \"/spec/replicas\", \"value\": 5}]")]
    [InlineData("patchesJson6902: [{ path: patches/api.yaml, target: { kind: Deployment, name: api } }]", "- { op: add, path: /spec/replicas, value: 5 }\n")]
    [InlineData("patchesStrategicMerge: [patches/api.yaml]", "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { replicas: 5 }\n")]
    [InlineData("patches:\n  - target: { kind: Deployment, name: api }\n    patch: |-\n      - op: replace\n        path: /spec/replicas\n        value: 5", "")]
    [InlineData("patches:\n  - patch: |-\n      kind: Deployment\n      metadata: { name: api }\n      spec: { replicas: 5 }", "")]
    [InlineData("patchesStrategicMerge:\n  - |-\n    kind: Deployment\n    metadata: { name: api }\n    spec: { replicas: 5 }", "")]
    public void Patch_of_each_form_is_read(string kustomization, string patch)
    {
        var imported = Import([(Production + "kustomization.yaml", Kustomization(kustomization)), .. patch.Length == 0 ? Array.Empty<(string, string)>() : [(Production + "patches/api.yaml", patch)]]);

        Assert.Contains("[Replicas(5, Environment = \"production\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.DoesNotContain("-> k8s/patches", imported.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Operation_that_takes_something_away_is_reported()
    {
        var imported = Import((Production + "kustomization.yaml", Kustomization("patches:\n  - target: { kind: Deployment }\n    patch: |-\n      - op: remove\n        path: /spec/template/spec/containers/0/env/0\n      - op: copy\n        from: /a\n        path: /b")));

        Assert.Contains("[Env(\"Level\", \"low\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("The overlay 'production' takes [Env] away from 'api' ('Level')", imported.Report, StringComparison.Ordinal);
        Assert.Contains("an environment takes nothing away", imported.Report, StringComparison.Ordinal);
        Assert.Contains("or the operation is another", imported.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Patch_of_the_base_is_part_of_the_base()
    {
        var imported = Imported.From(
            ("k8s/kustomization.yaml", "kind: Kustomization\nresources: [api.yaml]\nimages: [{ name: ghcr.io/acme/api, newTag: 2.0.0 }]\npatches: [{ path: more.yaml }]\n"),
            ("k8s/more.yaml", Patch("{ replicas: 4 }")),
            ("k8s/api.yaml", Base));

        Assert.Contains("[Replicas(4)]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("Tag = \"2.0.0\"", imported.Declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_of_an_overlay_is_in_no_declaration_and_no_report()
    {
        var imported = Import(
            (Production + "kustomization.yaml", Kustomization("patches: [{ path: api.yaml }]\nsecretGenerator: [{ name: db, literals: [user=correct-horse-7] }]\nconfigMapGenerator: [{ name: c, literals: [user=correct-horse-6] }]")),
            (Production + "secret.yaml", "kind: Secret\nmetadata: { name: db, labels: { x: correct-horse-5 } }\nstringData: { anything: correct-horse-4 }\n"),
            (Production + "api.yaml", Patch("{ template: { spec: { containers: [{ name: api, env: [{ name: DB_PASSWORD, value: correct-horse-3 }] }, { name: side, args: [--pw, correct-horse-2] }] } } }")));

        Assert.Contains("[SecretEnv(\"DB_PASSWORD\", Environment = \"production\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse", imported.Declaration + imported.Report + imported.Result.Summary, StringComparison.Ordinal);
    }
}
