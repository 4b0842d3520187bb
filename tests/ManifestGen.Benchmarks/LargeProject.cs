using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Benchmarks;

/// <summary>A project of many files in which some classes are services.</summary>
internal static class LargeProject
{
    public static CSharpCompilation Create(int files, int services) => CSharpCompilation.Create(
        "Shop",
        Enumerable.Range(0, files).Select(File).Concat(Enumerable.Range(0, services).Select(Service)).Append(Parse("class Program { static void Main() { } }")),
        Net100.References.All.Append(MetadataReference.CreateFromFile(typeof(ContainerServiceAttribute).Assembly.Location)),
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    /// <summary>The same project after someone typed in a file that declares nothing.</summary>
    public static Compilation WithUnrelatedEdit(CSharpCompilation compilation) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Parse("internal class Edited { public int Value; }"));

    private static SyntaxTree File(int number) => Parse($$"""
        namespace Shop.Area{{number}}
        {
            internal sealed class Worker
            {
                {{string.Concat(Enumerable.Range(0, 30).Select(method => $"[System.Obsolete] public int Method{method}(int a) => a + {method};\n"))}}
            }
        }
        """);

    private static SyntaxTree Service(int number) => Parse($$"""
        using ManifestGen;

        [ContainerService("service-{{number}}", PartOf = "shop"), ContainerImage("ghcr.io/acme/shop", Tag = "1.4.0")]
        [Port(8080, PublishedPort = {{10_000 + number}}), AutoScale(2, 10), Resources(Cpu = "100m", Memory = "128Mi")]
        [StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")]
        [Env("A", "1"), SecretEnv("TOKEN"), Ingress("shop.example.com", Path = "/{{number}}", TlsSecret = "shop-tls"), Disruption(MaxUnavailable = "1")]
        internal sealed class Service{{number}};
        """);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source);
}
