using System.Collections.Immutable;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>
/// An editor asks for what is found in the file that it shows. What is wrong between two services, or between a service and its assembly, must be
/// among that, though the other half of it is in another file.
/// </summary>
public sealed class LiveTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new ServiceDeclarationAnalyzer(), new SystemAnalyzer(), new MisplacedAttributeAnalyzer(), new CodeAnalyzer()];

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "MGEN002", """[ContainerService("catalog")] class Two;""", """[ContainerService("catalog")] class One;""" },
        { "MGEN107", """[ContainerService("two"), Port(8080, PublishedPort = 5000)] class Two;""", """[ContainerService("one"), Port(8080, PublishedPort = 5000)] class One;""" },
        { "MGEN112", """[ContainerService("two"), Port(8080, NodePort = 30080), KubernetesService(Type = ServiceType.NodePort)] class Two;""", """[ContainerService("one"), Port(8080, NodePort = 30080), KubernetesService(Type = ServiceType.NodePort)] class One;""" },
        { "MGEN127", """[ContainerService("two"), Port(8080), Ingress("shop.example.com")] class Two;""", """[ContainerService("one"), Port(8080), Ingress("shop.example.com")] class One;""" },
        { "MGEN140", """[ContainerService("two"), DependsOn(typeof(One))] class Two;""", """class One;""" },
        { "MGEN143", """[ContainerService("two"), Port(8080), DependsOn(typeof(One))] class Two;""", """[ContainerService("one"), Port(8080), DependsOn(typeof(Two))] class One;""" },
        { "MGEN160", """[ContainerService("two"), DependsOn(typeof(One))] class Two;""", """[ContainerService("one"), Schedule("@daily")] class One;""" },
        { "MGEN822", """[ContainerService("two"), ServiceAccount(Name = "shop")] class Two;""", """[ContainerService("one"), ServiceAccount(Name = "shop")] class One;""" },
        { "MGEN803", """[ContainerService("two"), Security(Privileged = true, Reason = "it loads a module")] class Two;""", """[assembly: KubernetesNamespace("shop", Create = true)]""" },
        { "MGEN815", """[assembly: KubernetesNamespace("My Shop")]""", """[ContainerService("one")] class One;""" },
        { "MGEN817", """[assembly: KubernetesNamespace("kube-system")]""", """[BackingService("one", Image = "redis:8.2.2")] class One;""" },
        { "MGEN818", """[assembly: KubernetesNamespace("shop", Level = PodSecurityLevel.Baseline)]""", """[ContainerService("one")] class One;""" },
        { "MGEN010", """[assembly: KubernetesNamespace("shop", Environment = "Pre Production")]""", """[ContainerService("one")] class One;""" },
        { "MGEN014", """[assembly: KubernetesNamespace("shop", Create = true, Level = (PodSecurityLevel)7)]""", """[ContainerService("one")] class One;""" },
        { "MGEN042", """[assembly: Stack("shop", typeof(One))]""", """class One;""" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_is_found_in_its_own_file(string id, string file, string other)
    {
        var project = new UserProject("using ManifestGen; " + other, "using ManifestGen; " + file);
        var compilation = project.Compile();
        var shown = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.ToString().EndsWith(file, StringComparison.Ordinal)));

        var found = await compilation
            .WithAnalyzers(Analyzers, new AnalyzerOptions([], new BuildProperties(project.Properties)))
            .GetAnalyzerSemanticDiagnosticsAsync(shown, filterSpan: null, CancellationToken.None);

        Assert.Single(found, diagnostic => diagnostic.Id == id);
    }

    [Fact]
    public void No_rule_waits_for_the_end_of_the_compilation() => Assert.All(
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics),
        descriptor => Assert.DoesNotContain(WellKnownDiagnosticTags.CompilationEnd, descriptor.CustomTags));
}
