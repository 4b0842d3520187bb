using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>Settings of a service of Compose in their several notations.</summary>
public sealed class ComposeSettingTests
{
    [Theory]
    [InlineData("test: curl -f http://localhost:8080/health || exit 1", "[ReadinessProbe(\"/health\"")]
    [InlineData("test: [CMD, wget, -q, --spider, \"http://127.0.0.1:8080/health\"]", "[ReadinessProbe(\"/health\"")]
    [InlineData("test: [CMD-SHELL, \"curl -fsS -o /dev/null -m 5 http://localhost:${PORT:-8080}/health || exit 1\"]", "[ReadinessProbe(\"/health\"")]
    [InlineData("test: curl -f http://localhost:8080/health && test -f /ready", "[ReadinessProbe(ProbeKind.Exec, Command = new[] { \"/bin/sh\", \"-c\", \"curl -f http://localhost:8080/health && test -f /ready\" }")]
    [InlineData("test: curl -f http://localhost:8080/a http://localhost:8080/b", "[ReadinessProbe(ProbeKind.Exec, Command = new[] { \"/bin/sh\", \"-c\"")]
    [InlineData("test: [CMD, curl, -X, POST, \"http://localhost:8080/health\"]", "[ReadinessProbe(ProbeKind.Exec, Command = new[] { \"curl\", \"-X\"")]
    [InlineData("test: curl -f http://other:8080/health", "[ReadinessProbe(ProbeKind.Exec, Command")]
    [InlineData("test: \"test -f $${HOME}/ready\"", "Command = new[] { \"/bin/sh\", \"-c\", \"test -f ${HOME}/ready\" }")]
    public void Health_check_is_a_request_only_where_it_is_nothing_else(string check, string expected)
    {
        var imported = Service($"ports: [\"8080:8080\"]\n    healthcheck:\n      {check}\n      interval: ${{EVERY:-30s}}\n      start_period: 40s\n");

        Assert.Contains(expected, imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("PeriodSeconds = 30", imported.Declaration, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Theory]
    [InlineData("test: \"ask ${NOBODY}\"", "healthcheck.test -> compose.override.yaml: it has variables without a value")]
    [InlineData("test: ask\n      start_period: 5m", "healthcheck.start_period -> [StartupProbe], to be written by hand")]
    [InlineData("disable: True", "healthcheck.disable -> compose.override.yaml: what has no probe")]
    public void Health_check_that_no_probe_says_is_reported(string check, string expected) =>
        Assert.Contains(expected, Service($"healthcheck:\n      {check}\n").Report, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ target: 8080, published: 80, mode: host, app_protocol: http }", "[Port(8080, PublishedPort = 80, AppProtocol = \"http\", Publishing = PortPublishing.Host)]", null)]
    [InlineData("{ target: 8080, published: \"${NOBODY}\" }", "[Port(8080)]", "ports[0].published: ${NOBODY} -> [Port(PublishedPort = …)], to be written by hand")]
    [InlineData("{ target: 8080, published: \"9000-9010\" }", "[Port(8080)]", "ports[0].published: 9000-9010 -> [Port(PublishedPort = …)], to be written by hand")]
    [InlineData("{ target: 8080, host_ip: 10.0.0.5, name: Not A Name }", "[Port(8080)]", "ports[0].host_ip: 10.0.0.5 -> compose.override.yaml: the port is published on 127.0.0.1")]
    [InlineData("{ target: \"${PORT:-8080}\", protocol: udp }", "[Port(8080, Protocol = PortProtocol.Udp)]", null)]
    [InlineData("\"9000-9001:9000-9001\"", "[Port(9000)]\n[Port(9001)]", null)]
    [InlineData("\"9000-9010:80\"", "[Port(80)]", "ports[0]: 9000-9010:80 -> compose.override.yaml: [Port] has the container's port")]
    [InlineData("\"9000:${INNER}\"", "[ContainerService(\"catalog\")]", "ports[0]: 9000:${INNER} -> compose.override.yaml: it is no port that [Port] can say")]
    [InlineData("\"10.0.0.5:9000:80\"", "[Port(80, PublishedPort = 9000)]", "published on 127.0.0.1, not on 10.0.0.5")]
    [InlineData("\"8080\"", "[Port(8080)]", "published on 127.0.0.1 under its own number: Compose chose one")]
    public void Port_says_how_it_is_published_or_the_report_does(string port, string expected, string? reported)
    {
        var imported = Service($"ports:\n      - {port}\n");

        Assert.Contains(expected, imported.Declaration, StringComparison.Ordinal);
        Assert.Contains(reported ?? "", imported.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy: { replicas: \"${N:-2}\" }", "[Replicas(2)]")]
    [InlineData("scale: 3", "[Replicas(3)]")]
    [InlineData("read_only: False", "ReadOnlyRootFilesystem = false")]
    [InlineData("read_only: ${RO:-no}", "ReadOnlyRootFilesystem = false")]
    [InlineData("privileged: True", "Privileged = true")]
    [InlineData("expose: [\"53/udp\"]", "[Port(53, Protocol = PortProtocol.Udp, Publishing = PortPublishing.None)]")]
    [InlineData("logging: { driver: local, options: { max-size: 20m, max-file: \"3\" } }", "[Logging(Driver = \"local\", MaxSize = \"20M\", MaxFiles = 3)]")]
    [InlineData("logging: { options: { max-size: \"${SIZE:-512k}\" } }", "[Logging(MaxSize = \"512k\")]")]
    [InlineData("command: ${ARGS:-run it now}", "Arguments = new[] { \"run\", \"it\", \"now\" }")]
    [InlineData("stop_grace_period: ${GRACE:-1m}", "GracePeriodSeconds = 60")]
    public void Setting_in_another_notation_is_the_same_setting(string setting, string expected)
    {
        var imported = Service(setting);

        Assert.Contains(expected, imported.Declaration, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Theory]
    [InlineData("deploy: { replicas: \"${N}\" }", "deploy.replicas: ${N} -> [Replicas], to be written by hand")]
    [InlineData("privileged: \"${P}\"", "privileged: ${P} -> [Security(Privileged = …)], to be written by hand")]
    [InlineData("init: false", "init: false -> compose.override.yaml: the generated file has an init process")]
    [InlineData("volumes: [\"data:/a\", \"data:/b\"]", "volumes[1]: data:/b -> compose.override.yaml: the volume is mounted in another folder too")]
    [InlineData("volumes: [{ type: volume, source: data, target: /a, volume: { nocopy: true, subpath: b } }]", "volumes[0].volume.nocopy: true -> compose.override.yaml")]
    [InlineData("volumes: [{ type: volume, source: data, target: /a, volume: { nocopy: true, subpath: b } }]", "volumes[0].volume.subpath -> [Volume(SubPath = …)]")]
    [InlineData("tmpfs: \"/run:size=32m,uid=1000\"", "[TemporaryVolume], without uid=1000")]
    [InlineData("env_file: \"${FILE}\"", "-> compose.override.yaml: its path has variables without a value")]
    public void Setting_without_a_value_is_reported(string setting, string expected) => Assert.Contains(expected, Service(setting).Report, StringComparison.Ordinal);

    [Theory]
    [InlineData("A=one two # comment", "one two")]
    [InlineData("A='one # $B \\n'", "one # $B \\n")]
    [InlineData("A=\"one\\ntwo \\\"three\\\" \\$B\"", "one\ntwo \"three\" $B")]
    [InlineData("B=x\nA=${B}/y", "x/y")]
    [InlineData("B=x\nA=\"$B ${C:-z}\"", "x z")]
    [InlineData("export A: one", "one")]
    [InlineData("# A=two\n\nA=\"one\ntwo\"\nB=x", "one\ntwo")]
    [InlineData("A=one#two\r\nB=x", "one#two")]
    [InlineData("A=\nB=x", "")]
    public void Env_file_is_read_as_Compose_reads_it(string text, string expected) => Assert.Equal(expected, ManifestGen.Tasks.Import.EnvValues.Parse(text)["A"]);

    [Fact]
    public void Files_of_the_project_are_configuration_only_where_they_are_text_that_is_read()
    {
        using var folder = new ImportFolder(
            ("src/Api/Api.csproj", "<Project />"),
            ("src/Api/config/rules.txt", "one\n"),
            ("src/Api/tls.key", "-----BEGIN PRIVATE KEY-----\n"),
            ("src/Api/.env", "A=1\n"),
            ("src/Api/app.conf", "password = S3cr3t-of-9\n"),
            ("src/Api/data.db", "\0"),
            ("deploy/compose.yaml", """
                services:
                  api:
                    build: { context: .., dockerfile: src/Api/Dockerfile }
                    env_file: [{ path: ./local.env, required: false }, ../src/Api/own.env]
                    volumes:
                      - ../src/Api/config/rules.txt:/rules.txt:ro
                      - ../src/Api/config/rules.txt:/written.txt
                      - ../src/Api/tls.key:/tls.key:ro
                      - ../src/Api/.env:/app/.env:ro
                      - ../src/Api/app.conf:/app.conf:ro
                      - ../src/Api/data.db:/data.db:ro
                """));

        var imported = folder.Import("src/Api", "../../deploy/compose.yaml");

        Assert.Contains("[EnvFile(\"../../deploy/local.env\", Required = false)]\n[EnvFile(\"own.env\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("[ConfigFile(\"/rules.txt\", Source = \"config/rules.txt\")]\ninternal", imported.Declaration, StringComparison.Ordinal);
        foreach (var expected in new[] { "volumes[1]: ../src/Api/config/rules.txt:/written.txt -> ", "the container may write it", "it is a secret: [SecretFile]", "it holds a secret: [SecretFile]", "it is no text" })
        {
            Assert.Contains(expected, imported.Report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Report_names_what_is_generated_and_not_in_the_Compose_file()
    {
        var imported = Service("ports: [\"8080:8080\"]\n    read_only: true\n    deploy: { resources: { limits: { memory: 300M } } }\n");

        var added = Assert.Single(imported.Report.Split('\n'), line => line.StartsWith("- catalog: in Compose ", StringComparison.Ordinal));
        Assert.Contains("cap_drop", added, StringComparison.Ordinal);
        Assert.Contains("deploy.resources.limits.pids", added, StringComparison.Ordinal);
        Assert.DoesNotContain("read_only", added, StringComparison.Ordinal);
        Assert.DoesNotContain("ports", added, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_does_not_take_the_objects_of_another_service_for_those_of_this_one()
    {
        static string Workload(string name, string more) =>
            $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{ name: {name} }}\nspec:\n  selector: {{ matchLabels: {{ app: {name} }} }}\n  template:\n    metadata: {{ labels: {{ app: {name} }} }}\n    spec: {{ containers: [{{ name: a, image: acme/{name}, securityContext: {{ runAsUser: 10001{more} }} }}] }}\n";
        var policy = "---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web-api }\nspec: { minAvailable: 1, selector: { matchLabels: { app: web-api } } }\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web-api }\nspec: { podSelector: { matchLabels: { app: web-api } }, policyTypes: [Ingress] }\n";

        var report = Imported.From(("k8s/web.yaml", Workload("web", "") + "---\n" + Workload("web-api", ", readOnlyRootFilesystem: true") + policy)).Report;

        Assert.Contains("- web: ServiceAccount, NetworkPolicy", report, StringComparison.Ordinal);
        Assert.DoesNotContain("- web-api: ServiceAccount, NetworkPolicy", report, StringComparison.Ordinal);
        Assert.Contains("securityContext.readOnlyRootFilesystem", Assert.Single(report.Split('\n'), line => line.StartsWith("- web: in the pods", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("securityContext.readOnlyRootFilesystem", Assert.Single(report.Split('\n'), line => line.StartsWith("- web-api: in the pods", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static Imported Service(string settings) => Imported.From(("compose.yaml", $"services:\n  catalog:\n    build: .\n    {settings}\n"));
}
