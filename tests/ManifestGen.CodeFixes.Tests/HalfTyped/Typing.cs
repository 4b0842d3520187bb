using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Tests.HalfTyped;

/// <summary>Leaves code as somebody's cursor may leave it: with attributes, arguments, words and characters gone, doubled, or not yet what they will be.</summary>
internal sealed class Typing(Random random)
{
    /// <summary>What stands in code for a moment, or for good.</summary>
    private static readonly string[] Pieces =
    [
        "[", "]", "(", ")", "{", "}", "<", ">", ",", ";", "=", ".", "\"", "@", "$\"{", "/*", "//", "#if X\n", "\n", " ", "\0", "é", "\uD800",
        "null", "default", "null!", "new string[] { null }", "new[] { null, \"\" }", "(string)null", "(string[])null", "(System.Type)null", "[]", "[null]", "[..]",
        "-1", "0", "65536", "2147483647", "-2147483648", "2147483648", "99999999999999999999", "1.5", "'c'", "true",
        "\"\"", "\" \"", "\"\\0\"", "\"\\uD800\"", "\"$(\"", "\"a=b=c\"", "\"/\"", "\"..\"", "\"\\n\"", "\"{0}\"", "\"%\"", "\"http://[\"", "\"*/0 * * * *\"", "\"1e999\"",
        "typeof(", "typeof()", "typeof(int[])", "typeof(System.Collections.Generic.List<>)", "typeof(void)", "typeof(Missing)", "typeof(int*)", "typeof(string)", "nameof(Main)",
        "(ManifestGen.PortProtocol)99", "(ManifestGen.WorkloadKind)(-1)", "(ManifestGen.ProbeKind)7", "(ManifestGen.BackingEngine)77", "(ManifestGen.PortPublishing)9",
        "Environment = \"test\"", "Name = null", "Port = null", "Path = null", "Name = \"\"", "Command = null", "Environment = null", "Environment = \"\"",
        "partial ", "file ", "static ", "abstract ", "public ", "class ", "record ", "struct ", "namespace N;", "namespace N { ", "<T>", "<in T>", "where T : new()", "class ;",
        "class C<T> { ", "global::", "extern alias X;", "using static ", "@class", "interface ", "enum E { ", "delegate void D();", "ref ", "unsafe ",
        "[ContainerService]", "[ContainerService(null)]", "[ContainerService(\"\")]", "[ContainerService(\"a\")]", "[BackingService]", "[BackingService(\"b\")]", "[Container]",
        "[Container(Image = null)]", "[Port]", "[Port(8080)]", "[Port(0)]", "[Port(8080, Name = null)]", "[Env(null, null)]", "[Env(\"A\", \"$(A)\")]", "[SecretEnv(null)]",
        "[DependsOn(null)]", "[DependsOn((string)null)]", "[DependsOn((System.Type)null)]", "[DependsOn(typeof(X<>))]", "[Sidecar(null)]", "[InitContainer(null)]", "[Stack]",
        "[assembly: Stack]", "[assembly: Stack(null)]", "[assembly: Stack(\"s\", null)]", "[assembly: Stack(\"s\", (System.Type)null)]", "[assembly: KubernetesNamespace(null)]",
        "[assembly: ContainerService(\"c\")]", "[module: Port(1)]", "[Replicas(-5)]", "[AutoScale(5, 1)]", "[AutoScale]", "[Resources(Cpu = null, Memory = \"\")]", "[LivenessProbe(null)]",
        "[LivenessProbe((ProbeKind)9)]", "[ReadinessProbe(ProbeKind.Exec)]", "[StartupProbe(ProbeKind.Grpc, Port = \"none\")]", "[Volume(null)]", "[Schedule(null)]", "[Job]",
        "[Ingress(null)]", "[ConfigFile(null)]", "[ConfigFile]", "[ScaleOn(null)]", "[Label(null, null)]", "[Toleration]", "[PodAffinity(null)]", "[Spread((string)null)]",
    ];

    /// <summary>The code after one to four edits.</summary>
    public string Edit(string code)
    {
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            code = EditOnce(code);
        }

        return code;
    }

    private string EditOnce(string code)
    {
        var root = SyntaxFactory.ParseCompilationUnit(code);
        var nodes = root.DescendantNodes().ToArray();
        var attributes = nodes.OfType<AttributeSyntax>().ToArray();
        var arguments = nodes.OfType<AttributeArgumentSyntax>().ToArray();
        var types = nodes.OfType<TypeDeclarationSyntax>().ToArray();
        var tokens = root.DescendantTokens().ToArray();
        return random.Next(16) switch
        {
            0 when attributes.Length > 0 => Replace(code, Any(attributes).Span, ""),
            1 when attributes.Length > 0 => Replace(code, Any(attributes).Name.Span, Any(attributes).Name.ToString()),
            2 when attributes.Length > 0 => Insert(code, Any(attributes).Span.End, ", " + Any(attributes)),
            3 when attributes.Length > 0 && Any(attributes).ArgumentList is { } list => Replace(code, list.Span, Any(["", "(", "()", "(,)"])),
            4 when arguments.Length > 0 => Replace(code, Any(arguments).Span, ""),
            5 when arguments.Length > 0 => Replace(code, Any(arguments).Expression.Span, Any(Pieces)),
            6 when arguments.Length > 0 => Replace(code, Any(arguments).Expression.Span, Any(arguments).Expression.ToString()),
            7 when arguments.Length > 0 => Insert(code, Any(arguments).Span.End, ", " + (random.Next(2) == 0 ? Any(Pieces) : Any(arguments).ToString())),
            8 when types.Length > 0 => Insert(code, Any(types).SpanStart, Attribute(types, attributes)),
            9 when types.Length > 0 => Replace(code, Any(types).Identifier.Span, Any(["", Any(types).Identifier.ValueText, "class", "Ports", "A<T>", "@int"])),
            10 when types.Length > 0 => Replace(code, Any(types).Keyword.Span, Any(["", "struct", "record", "record struct", "interface", "enum", "file class", "partial class", "static class", "class O { class"])),
            11 when types.Length > 0 => Insert(code, Any(types).Span.End, "\n" + Any(types)),
            12 when code.Length > 0 => code[..random.Next(code.Length)],
            13 when tokens.Length > 0 => Replace(code, Any(tokens).Span, random.Next(2) == 0 ? "" : Any(Pieces)),
            14 when code.Length > 0 => RemoveSome(code),
            _ => Insert(code, random.Next(code.Length + 1), Any(Pieces)),
        };
    }

    // One that leads from a class to another, or to itself.
    private string Attribute(TypeDeclarationSyntax[] types, AttributeSyntax[] attributes) => random.Next(8) switch
    {
        0 => $"[DependsOn(typeof({Any(types).Identifier.ValueText}))] ",
        1 => $"[Sidecar(typeof({Any(types).Identifier.ValueText}))] ",
        2 => $"[InitContainer(typeof({Any(types).Identifier.ValueText}))] ",
        3 => $"[AllowIngress(typeof({Any(types).Identifier.ValueText}))] ",
        4 => $"[PodAffinity(typeof({Any(types).Identifier.ValueText}))] ",
        5 when attributes.Length > 0 => $"[{Any(attributes)}] ",
        _ => Any(Pieces),
    };

    private string RemoveSome(string code)
    {
        var start = random.Next(code.Length);
        return code.Remove(start, Math.Min(random.Next(1, 12), code.Length - start));
    }

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static string Insert(string code, int position, string text) => code.Insert(position, text);

    // A syntax node knows where the compiler has skipped something, which may lie beyond what it prints.
    private static string Replace(string code, TextSpan span, string text) => code.Remove(span.Start, span.Length).Insert(span.Start, text);
}
