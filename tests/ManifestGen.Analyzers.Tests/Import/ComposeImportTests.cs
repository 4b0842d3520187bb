using ManifestGen.Testing;

namespace ManifestGen.Import;

public sealed class ComposeImportTests
{
    [Fact]
    public void Service_is_written_as_a_user_would()
    {
        var imported = Imported.From(("compose.yaml", """
            services:
              catalog:
                build: .
                ports: ["8081:8080"]
                command: report --all
                depends_on: [redis]
                environment:
                  Features__Checkout: "true"
                  Title: "say \"${GREETING:-hello}\""
                healthcheck:
                  test: ["CMD", "curl", "-f", "http://localhost:8080/health"]
                  interval: 30s
                deploy:
                  resources:
                    limits: { memory: 512M, cpus: "0.5" }
              redis:
                image: redis:8.2.2
                restart: always
            """));

        Assert.Equal("""
            using ManifestGen;

            [ContainerService("catalog", Arguments = new[] { "report", "--all" })]
            [Port(8080, PublishedPort = 8081)]
            [Resources(MemoryLimit = "512Mi", CpuLimit = "500m")]
            [ReadinessProbe("/health", PeriodSeconds = 30)]
            [DependsOn(typeof(Redis))]
            [Env("Features__Checkout", "true")]
            [Env("Title", "say \"hello\"")]
            internal sealed partial class CatalogService;

            """, imported.Result.Files[0].Text, ignoreLineEndingDifferences: true);
        Assert.Contains("[BackingService(\"redis\", Image = \"redis:8.2.2\")]\n[Port(6379, Name = \"redis\", Publishing = PortPublishing.None)]\ninternal sealed class Redis;", imported.Result.Files[1].Text, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Theory]
    [InlineData("a\\\"); } class X { /*")]
    [InlineData("${UNCLOSED and \u2028 \r\n and \\u0022")]
    [InlineData("*/ #if {0} // \" + x")]
    public void No_value_breaks_out_of_its_literal(string value)
    {
        var text = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\r\n", "\\r\\n", StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal).Replace("\u2028", "\\u2028", StringComparison.Ordinal);
        var imported = Imported.From(("compose.yaml", $"services:\n  catalog:\n    build: .\n    ports: [\"8080\"]\n    environment:\n      Title: \"{text}\"\n    labels:\n      com.example.title: \"{text}\"\n"));

        Assert.Contains($"[Env(\"Title\", {ManifestGen.Text.CSharpLiteral.Of(value)})]", imported.Declaration, StringComparison.Ordinal);
        Assert.NotNull(imported.Generate(new UserProject()));
    }

    [Theory]
    [InlineData("environment:\n      DB_PASSWORD: correct-horse-9", "[SecretEnv(\"DB_PASSWORD\")]")]
    [InlineData("environment: [\"DB_PASSWORD=correct-horse-9\"]", "[SecretEnv(\"DB_PASSWORD\")]")]
    [InlineData("environment:\n      DB_PASSWORD: correct-horse-9\n      Db: Host=x;Pass=correct-horse-9", "[SecretEnv(\"Db\")]")]
    [InlineData("environment:\n      DB_PASSWORD: correct-horse-9\n    command: run -p correct-horse-9", "[SecretEnv(\"DB_PASSWORD\")]")]
    [InlineData("command: run --password=correct-horse-9", "[ContainerService(\"catalog\")]")]
    [InlineData("command: [run, --password, correct-horse-9]", "[ContainerService(\"catalog\")]")]
    [InlineData("command: run --db-password=correct-horse-9", "[ContainerService(\"catalog\")]")]
    [InlineData("command: [sh, -c, 'run --db-password correct-horse-9']", "[ContainerService(\"catalog\")]")]
    [InlineData("command: [sh, -c, 'DB_PASSWORD=correct-horse-9 run']", "[ContainerService(\"catalog\")]")]
    [InlineData("environment:\n      DB_PASSWORD: correct-horse-9\n    healthcheck: { test: ask correct-horse-9 }", "[ContainerService(\"catalog\")]")]
    public void Secret_is_in_no_declaration_and_no_report(string settings, string expected)
    {
        var imported = Imported.From(("compose.yaml", $"services:\n  catalog:\n    build: .\n    {settings}\n"));

        Assert.Contains(expected, imported.Declaration, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse-9", imported.Declaration + imported.Report + imported.Result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_without_an_attribute_is_named_with_its_line_and_place()
    {
        var imported = Imported.From(("compose.yaml", "services:\n  catalog:\n    build: .\n    hostname: shop\n    something_new: 1\n"));

        Assert.Contains("- compose.yaml(4,15): services.catalog.hostname: shop -> compose.override.yaml", imported.Report, StringComparison.Ordinal);
        Assert.Contains("- compose.yaml(5,20): services.catalog.something_new: 1 -> compose.override.yaml", imported.Report, StringComparison.Ordinal);
        Assert.Equal(2, imported.Result.Counts.Elsewhere);
    }

    [Theory]
    [InlineData("services:\n  catalog:\n    ports: [\"8080\"\n", 4)]
    [InlineData("services:\n  catalog: {image: a}\n  catalog: {image: b}\n", 3)]
    [InlineData("{{- if .Values.on }}\nservices: {}\n{{- end }}\n", 1)]
    public void File_that_is_no_YAML_is_reported_at_its_line(string text, int line)
    {
        var problem = Assert.Single(Imported.From(("compose.yaml", text)).Result.Problems);

        Assert.Equal("MGEN1060", problem.Code);
        Assert.Equal(line, problem.Line);
    }

    [Theory]
    [InlineData("a: &a [*a]")]
    [InlineData("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n")]
    public void Aliases_without_end_are_reported(string text) =>
        Assert.Equal("MGEN1060", Assert.Single(Imported.From(("compose.yaml", text)).Result.Problems).Code);
}
