using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>What a file means is what the declaration means.</summary>
public sealed class KubernetesMeaningTests
{
    private static string Ingress(string name, string paths, string annotations = "{}") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: {{name}}, annotations: {{annotations}} }
        spec:
          rules:
            - host: shop.example.com
              http:
                paths: [{{paths}}]
        ---

        """;

    private static string Path(string path, string service, string port) => $"{{ path: {path}, pathType: Prefix, backend: {{ service: {{ name: {service}, port: {{ {port} }} }} }} }}";

    [Fact]
    public void Annotation_of_an_Ingress_is_one_of_each_service_that_it_leads_to()
    {
        var imported = Imported.From(("k8s/shop.yaml", Manifest.Deployment("api") + Manifest.Service("api") + Manifest.Deployment("web") + Manifest.Service("web")
            + Ingress("shop", Path("/", "web", "number: 80") + ", " + Path("/api", "api", "number: 80"), "{ example.com/limit: \"5\" }")));

        Assert.All(imported.Result.Files, file => Assert.Contains("[Annotation(\"example.com/limit\", \"5\", On = ManifestKinds.Ingress)]", file.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name: metrics", "Port = \"metrics\"")]
    [InlineData("name: monitoring", "Port = \"metrics\"")]
    [InlineData("number: 9999", "Port = \"metrics\"")]
    [InlineData("name: web", "[Ingress(\"shop.example.com\")]")]
    [InlineData("number: 80", "[Ingress(\"shop.example.com\")]")]
    public void Port_of_an_Ingress_is_that_of_the_Service(string port, string expected)
    {
        var name = port == "name: metrics" ? "metrics" : "monitoring";
        var imported = Imported.From(("k8s/shop.yaml",
            Manifest.Deployment("api").Replace("{ containerPort: 8080 }", "{ name: http, containerPort: 8080 }, { name: metrics, containerPort: 9090 }", StringComparison.Ordinal)
            + Manifest.Service("api", $"[{{ name: web, port: 80, targetPort: http }}, {{ name: {name}, port: 9999, targetPort: 9090 }}]") + Ingress("shop", Path("/", "api", port))));

        Assert.Contains(expected, imported.Declaration, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Fact]
    public void Port_that_the_Service_does_not_have_is_reported()
    {
        var imported = Imported.From(("k8s/shop.yaml", Manifest.Deployment("api") + Manifest.Service("api") + Ingress("shop", Path("/", "api", "name: grpc"))));

        Assert.DoesNotContain("[Ingress", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("has no port 'grpc' that is imported", imported.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ name: X, value: a }, { name: X, value: b }", "[Env(\"X\", \"b\")]")]
    [InlineData("{ name: X, value: a }, { name: X, valueFrom: { fieldRef: { fieldPath: metadata.name } } }", "[FieldEnv(\"X\", PodField.Name)]")]
    [InlineData("{ name: X, valueFrom: { fieldRef: { fieldPath: metadata.name } } }, { name: X, valueFrom: { fieldRef: { fieldPath: metadata.namespace } } }", "[FieldEnv(\"X\", PodField.Namespace)]")]
    [InlineData("{ name: X, valueFrom: { configMapKeyRef: { name: m, key: k } } }, { name: X, value: b }", "[Env(\"X\", \"b\")]")]
    public void Variable_that_is_there_twice_has_its_last_value(string env, string expected)
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api", container: $"env: [{env}]")));

        Assert.Contains(expected, imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("the last one counts", imported.Report, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Fact]
    public void Variable_that_another_file_says_otherwise_is_said_once()
    {
        var imported = Imported.From(
            ("k8s/api.yaml", Manifest.Deployment("api", container: "env: [{ name: X, valueFrom: { configMapKeyRef: { name: m, key: k } } }]")),
            ("compose.yaml", "services:\n  api:\n    build: .\n    environment: { X: a }\n"));

        Assert.DoesNotContain("[Env(", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("another file says [ConfigEnv] of the variable", imported.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Replicas_beside_an_autoscaler_of_KEDA_are_its_own()
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api", spec: "replicas: 3")
            + "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: api }\nspec: { scaleTargetRef: { name: api }, maxReplicaCount: 9, triggers: [{ type: cpu, metadata: { value: \"60\" } }] }\n"));

        Assert.DoesNotContain("[Replicas", imported.Declaration, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Theory]
    [InlineData("readinessProbe: { httpGet: { path: /, port: 8080, httpHeaders: [] } }")]
    [InlineData("securityContext: { supplementalGroups: [], capabilities: { add: [] } }\ncommand: []\nargs: []")]
    public void Empty_list_compiles(string container) =>
        Assert.Empty(Imported.From(("k8s/api.yaml", Manifest.Deployment("api", container: container))).Generate(new UserProject()).Errors);

    [Theory]
    [InlineData("namespace Shop; class ApiService { }", "ApiServiceDeclaration")]
    [InlineData("namespace Shop { public partial record struct ApiService(int X); }", "ApiServiceDeclaration")]
    [InlineData("namespace Shop.ApiService;", "ApiServiceDeclaration")]
    [InlineData("delegate int ApiService(int x);", "ApiServiceDeclaration")]
    [InlineData("using ApiService.Client;", "ApiServiceDeclaration")]
    [InlineData("// class of its own", "ApiService")]
    public void Class_has_a_name_that_the_project_does_not_have(string source, string expected)
    {
        var imported = Imported.From(new ManifestGen.Tasks.Import.ImportRequest { ProjectFolder = "/nowhere", ProjectFileName = "Shop.csproj", AssemblyName = "Shop", RootNamespace = "Shop", Sources = [source] }, ("k8s/api.yaml", Manifest.Deployment("api")));

        Assert.Contains($" class {expected};", imported.Declaration, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("task")]
    [InlineData("port")]
    [InlineData("system")]
    [InlineData("capability")]
    public void Server_does_not_hide_a_type_that_each_project_uses(string name)
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment(name).Replace($"ghcr.io/acme/{name}:1.4.0", "postgres:17.6", StringComparison.Ordinal)));

        Assert.Contains("Server;", imported.Declaration, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Job", "spec: { template: { spec: { restartPolicy: OnFailure, containers: [{ name: job, image: ghcr.io/acme/job:1 }] } } }")]
    [InlineData("CronJob", "spec: { schedule: \"0 3 * * *\", jobTemplate: { spec: { template: { spec: { restartPolicy: OnFailure, containers: [{ name: job, image: ghcr.io/acme/job:1 }] } } } } }")]
    public void Job_is_started_again_as_its_file_says(string kind, string spec)
    {
        var imported = Imported.From(("k8s/job.yaml", $"apiVersion: batch/v1\nkind: {kind}\nmetadata: {{ name: job }}\n{spec}\n"));

        Assert.Contains("Restart = JobRestart.OnFailure", imported.Declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void Service_of_several_workloads_stays_one_of_the_user()
    {
        var imported = Imported.From(("k8s/web.yaml", Manifest.Deployment("web-blue").Replace("app: web-blue", "app: web", StringComparison.Ordinal) + Manifest.Deployment("web-green").Replace("app: web-green", "app: web", StringComparison.Ordinal) + Manifest.Service("web")));

        Assert.Equal(["WebBlueService.cs", "WebGreenService.cs"], imported.Result.Files.Select(file => file.Name));
        Assert.Contains("spec.selector.app: web -> k8s/custom: the object stays as it is", imported.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Service_that_leads_to_others_too_is_reported()
    {
        var imported = Imported.From(("k8s/web.yaml", Manifest.Deployment("web") + Manifest.Deployment("web-canary").Replace("app: web-canary", "app: web", StringComparison.Ordinal) + Manifest.Service("web")));

        Assert.Contains("The Service 'web' leads to other workloads too", imported.Result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Object_of_a_secret_store_that_is_ours_is_named()
    {
        var imported = Imported.From(("k8s/web.yaml", Manifest.Deployment("web") + "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: db, labels: { app.kubernetes.io/managed-by: ManifestGen } }\nspec: { secretStoreRef: { name: vault } }\n"));

        Assert.Contains("-> [assembly: SecretStore(…)], to be written by hand", imported.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resources: { limits: { memory: lots } }")]
    [InlineData("livenessProbe: { periodSeconds: -1, httpGet: { path: x, port: 8080 } }")]
    [InlineData("readinessProbe: { exec: { command: [] } }")]
    [InlineData("env: [{ name: 'A B', value: x }, { name: '', value: y }]")]
    public void Value_that_no_engine_takes_is_for_the_compiler_to_report(string container)
    {
        var imported = Imported.From(("k8s/web.yaml", Manifest.Deployment("web", container: container)));

        Assert.Empty(imported.Result.Problems);
        Assert.Contains("class WebService;", imported.Declaration, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("env: [{ name: HOST, value: db }, { name: Url, value: 'http://$(HOST)/' }]", "env[1] (2 settings) -> k8s/patches: it has parts of other variables")]
    [InlineData("env: [{ name: HOST, value: db }]\nargs: [--host, $(HOST)]", "args (2 settings) -> k8s/patches: it has parts of variables")]
    [InlineData("envFrom: [{ configMapRef: { name: m } }]\ncommand: [run, $(HOST)]", "command (2 settings) -> k8s/patches: it has parts of variables")]
    public void Part_of_another_variable_is_reported(string container, string expected)
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api", container: container)));

        Assert.DoesNotContain("$", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains(expected, imported.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$$(HOST) $$ $(NOBODY) $x")]
    public void Dollar_signs_are_those_that_the_program_gets(string value)
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api", container: $"env: [{{ name: HOST, value: '{value}' }}]\nargs: ['{value}']")));

        Assert.Contains("[Env(\"HOST\", \"$(HOST) $ $(NOBODY) $x\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("Arguments = new[] { \"$(HOST) $ $(NOBODY) $x\" }", imported.Declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void Volume_that_is_mounted_twice_is_no_second_volume()
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api", container: "volumeMounts: [{ name: a, mountPath: /a }, { name: a, mountPath: /b }, { name: c, mountPath: /c }, { name: c, mountPath: /d }]", pod: "volumes: [{ name: a, emptyDir: {} }, { name: c, persistentVolumeClaim: { claimName: c } }]")));

        Assert.Contains("[TemporaryVolume(\"/a\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("[Volume(\"/c\", Claim = \"c\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/b\"", imported.Declaration, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/d\"", imported.Declaration, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Fact]
    public void File_in_the_folder_of_the_program_is_reported()
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api", container: "volumeMounts: [{ name: a, mountPath: /app/appsettings.json, subPath: appsettings.json }]", pod: "volumes: [{ name: a, configMap: { name: m } }]")));

        Assert.DoesNotContain("[ConfigFile", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("one file is mounted beside others", imported.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_in_a_generated_ConfigMap_is_in_no_declaration()
    {
        var labels = "labels: { app.kubernetes.io/managed-by: ManifestGen, app.kubernetes.io/name: api }";
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api", container: "envFrom: [{ configMapRef: { name: api-config-1 } }]")
            + $"kind: ConfigMap\nmetadata: {{ name: api-config-1, {labels} }}\ndata: {{ DB_PASSWORD: correct-horse-9, Level: high }}\n"));

        Assert.Contains("[ConfigValue(\"Level\", \"high\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("[SecretEnv(\"DB_PASSWORD\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse-9", imported.Declaration + imported.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Workload_behind_a_headless_Service_keeps_its_name()
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api").Replace("kind: Deployment", "kind: StatefulSet", StringComparison.Ordinal) + Manifest.Service("api").Replace("{ name: api }", "{ name: api-headless }", StringComparison.Ordinal).Replace("spec: {", "spec: { clusterIP: None,", StringComparison.Ordinal)));

        Assert.Contains("[ContainerService(\"api\", Workload = WorkloadKind.StatefulSet)]", imported.Declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_without_a_version_is_named_in_the_report() =>
        Assert.Contains("The image of 'api' has no version", Imported.From(("k8s/api.yaml", Manifest.Deployment("api").Replace(":1.4.0", ":latest", StringComparison.Ordinal))).Report, StringComparison.Ordinal);

    [Fact]
    public void Annotation_is_on_the_objects_that_have_it()
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api").Replace("metadata: { name: api }", "metadata: { name: api, annotations: { example.com/a: x } }", StringComparison.Ordinal).Replace("metadata: { labels: { app: api } }", "metadata: { labels: { app: api }, annotations: { example.com/a: x } }", StringComparison.Ordinal)));

        Assert.Contains("[Annotation(\"example.com/a\", \"x\", On = ManifestKinds.Workload | ManifestKinds.Pod)]", imported.Declaration, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }
}
