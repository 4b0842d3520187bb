using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>What an import once took for something else.</summary>
public sealed class KeptMeaningTests
{
    [Theory]
    [InlineData("POSTGRES_PASSWORD: \"20240115\"", "20240115")]
    [InlineData("MYSQL_ROOT_PASSWORD: 123456", "123456")]
    public void Password_of_digits_is_a_secret(string variable, string value)
    {
        var imported = Imported.From(("compose.yaml", $"services:\n  catalog:\n    build: .\n    environment: {{ {variable} }}\n"));

        Assert.Contains($"[SecretEnv(\"{variable.Split(':')[0]}\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.DoesNotContain(value, imported.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build: \"https://oauth2:S3cr3t-of-9@git.acme.example/x.git\"")]
    [InlineData("build: \"https://S3cr3t-of-9@git.acme.example/x.git\"")]
    [InlineData("build: { context: \"https://S3cr3t-of-9@git.acme.example/x.git\" }")]
    public void Token_of_a_repository_is_not_printed(string build)
    {
        var imported = Imported.From(("compose.yaml", $"services:\n  catalog: {{ build: . }}\n  tool: {{ {build}, environment: {{ A: b }} }}\n"));

        Assert.DoesNotContain("S3cr3t-of-9", imported.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Last_user_of_a_Dockerfile_counts()
    {
        var imported = Imported.From(("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER 0\nRUN apt-get update\nUSER app\n"));

        Assert.DoesNotContain("RunAsUser", imported.Declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void Last_value_of_a_Dockerfile_counts()
    {
        var imported = Imported.From(("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base\nENV Mode=slow A=1\nFROM base\nENV Mode=fast\n"));

        Assert.Contains("[Env(\"Mode\", \"fast\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.DoesNotContain("slow", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("[Env(\"A\", \"1\")]", imported.Declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void Comment_within_an_instruction_does_not_end_it()
    {
        var imported = Imported.From(("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV A=1 \\\n# which is needed\n    B=2\n"));

        Assert.Contains("[Env(\"B\", \"2\")]", imported.Declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void Policy_of_an_environment_that_would_close_nothing_is_told()
    {
        var imported = Imported.From(
            ("k8s/base/api.yaml", Manifest.Deployment("api") + Manifest.Service("api")),
            ("k8s/overlays/prod/kustomization.yaml", "kind: Kustomization\nresources: [../../base, deny.yaml]\n"),
            ("k8s/overlays/prod/deny.yaml", "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: deny }\nspec: { podSelector: {}, policyTypes: [Ingress] }\n"));

        Assert.Contains("WIDER THAN YOURS", imported.Report, StringComparison.Ordinal);
        Assert.Contains("'deny'", imported.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_port_of_a_pod_keeps_its_name_beside_one_of_a_Dockerfile()
    {
        var imported = Imported.From(
            ("k8s/api.yaml", Manifest.Deployment("api", port: 5000).Replace("{ containerPort", "{ name: http, containerPort", StringComparison.Ordinal) + "apiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { selector: { app: api }, ports: [{ name: http, port: 80, targetPort: http }] }\n"),
            ("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE 9090\n"));

        Assert.Contains("port: 80\n      targetPort: http", imported.Generate(new UserProject()).Files["k8s/api.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Label_whose_value_changes_is_told() => Assert.Contains(
        "selects these pods no more",
        Imported.From(("k8s/api.yaml", Manifest.Deployment("api").Replace("app: api", "app: api, app.kubernetes.io/instance: prod", StringComparison.Ordinal))).Report,
        StringComparison.Ordinal);

    [Fact]
    public void Schedule_keeps_what_the_cluster_assumes()
    {
        var imported = Imported.From(("k8s/cron.yaml",
            "apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: clean }\nspec:\n  schedule: \"0 3 * * *\"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers: [{ name: clean, image: acme/clean:1 }]\n"));

        Assert.Contains("Concurrency = ConcurrencyPolicy.Allow", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("BackoffLimit = 6", imported.Declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void Way_out_by_the_name_of_a_port_does_not_stop_the_import()
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api") + "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: out }\nspec: { podSelector: {}, policyTypes: [Egress], egress: [{ ports: [{ port: https }] }] }\n"));

        Assert.Contains("NetworkPolicy", imported.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Mode_of_a_secret_that_is_the_cluster_s_default_is_kept()
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment(
            "api",
            container: "volumeMounts: [{ name: keys, mountPath: /keys }]",
            pod: "volumes: [{ name: keys, secret: { secretName: keys, defaultMode: 0644 } }]")));

        Assert.Contains("Mode = \"0644\"", imported.Declaration, StringComparison.Ordinal);
    }
}
