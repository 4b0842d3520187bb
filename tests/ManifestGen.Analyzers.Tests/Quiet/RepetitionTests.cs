using System.Collections.Immutable;
using ManifestGen.Analysis;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Quiet;

/// <summary>A project with many services says the same thing once.</summary>
public sealed class RepetitionTests
{
    private static readonly string[] Services = ["basket", "catalog", "identity", "ordering", "payment", "shipping", "webapp", "webhooks", "yarp"];

    private static readonly string[] Servers = ["cache", "events", "grafana", "mailpit", "orders-db", "search", "users-db", "vault"];

    /// <summary>Nine services that depend by name on eight servers of other projects and on each other.</summary>
    private static readonly UserProject Shop = new("using ManifestGen;\n" + string.Join("\n", Services.Select((name, index) => $"""
        [ContainerService("{name}"), Port(8080, PublishedPort = {8080 + index}), Replicas({(index % 2) + 2})]
        [ReadinessProbe("/health"){(index < 4 ? "" : ", LivenessProbe(\"/alive\")")}]
        {string.Concat(Servers.Skip(index % 4).Take(5).Select(server => $"[DependsOn(\"{server}\")]"))}
        internal sealed class S{index};
        """)));

    [Fact]
    public async Task Shop_of_nine_services_is_told_each_thing_once()
    {
        var diagnostics = await DiagnosticsOf(Shop);
        var seen = diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).ToArray();

        Assert.True(diagnostics.Length > 60, "The shop does not repeat anything any more.");
        Assert.All(seen.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Info).GroupBy(diagnostic => diagnostic.Id), id => Assert.InRange(id.Count(), 1, 3));
        Assert.EndsWith(
            "(44 more like this in the project, in 'basket', 'catalog', 'identity' and 6 others)",
            seen.Single(diagnostic => diagnostic.Id == "MGEN162").GetMessage(),
            StringComparison.Ordinal);
        Assert.EndsWith("(3 more like this in the project, in 'catalog', 'identity', 'ordering')", seen.Single(diagnostic => diagnostic.Id == "MGEN414").GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>The light bulb is offered at each service, though the list of messages has one row.</summary>
    [Fact]
    public async Task Hidden_repetition_keeps_its_place()
    {
        var diagnostics = (await DiagnosticsOf(Shop)).Where(diagnostic => diagnostic.Id == "MGEN414").ToArray();

        Assert.Equal(4, diagnostics.Length);
        Assert.Equal(4, diagnostics.Select(diagnostic => diagnostic.Location).Distinct().Count());
        Assert.Single(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Info);
    }

    [Fact]
    public async Task Different_causes_and_warnings_are_each_said()
    {
        var diagnostics = await DiagnosticsOf(new("using ManifestGen;\n[ContainerService(\"a\"), Port(80)] class A;\n[ContainerService(\"b\"), Port(81)] class B;"));

        Assert.Equal(2, diagnostics.Count(diagnostic => diagnostic is { Id: "MGEN105", Severity: DiagnosticSeverity.Warning }));
    }

    [Theory]
    [InlineData("#pragma warning disable MGEN414")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"ManifestGen\", \"MGEN414\")]")]
    public async Task Service_that_is_not_told_does_not_speak_for_the_others(string suppression)
    {
        // Each in a file of its own, and the one that is first by name is not told.
        var others = new UserProject("using ManifestGen;\n" + Web("b") + Web("c")).Compile();
        var first = CSharpSyntaxTree.ParseText($"using ManifestGen;\n{suppression}\n{Web("a")}", (CSharpParseOptions)others.SyntaxTrees.First().Options);
        var compilation = others.AddSyntaxTrees(first);
        var diagnostics = await compilation.WithAnalyzers([new ServiceDeclarationAnalyzer()], new AnalyzerOptions([], new BuildProperties(new Dictionary<string, string>()))).GetAnalyzerDiagnosticsAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic is { Id: "MGEN414", Severity: DiagnosticSeverity.Info, IsSuppressed: false });
    }

    private static string Web(string name) => $$"""
        [ContainerService("{{name}}"), Port(8080, PublishedPort = {{8000 + name[0]}}), Replicas(2), ReadinessProbe("/health")] internal sealed class Web{{name}};

        """;

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(UserProject project)
    {
        var options = new AnalyzerOptions(project.AdditionalFiles, new BuildProperties(project.Properties));
        return await project.Compile().WithAnalyzers([new ServiceDeclarationAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }
}
