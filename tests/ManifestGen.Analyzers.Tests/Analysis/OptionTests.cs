using Basic.Reference.Assemblies;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ManifestGen.Analysis;

/// <summary>Options come from the sections of .editorconfig and from global analyzer configs.</summary>
public sealed class OptionTests
{
    [Fact]
    public Task Option_of_a_section_holds_for_its_files_only() => VerifyAsync(
        ["MGEN310"],
        [
            ("/src/Orders/Orders.cs", """
                [{|MGEN310:ManifestGen.ContainerService("orders")|}]
                internal sealed class Orders;
                """),
            ("/src/Catalog/Catalog.cs", """
                [ManifestGen.ContainerService("catalog")]
                internal sealed class Catalog;
                """),
        ],
        ("/.editorconfig", """
            root = true

            [src/Orders/*.cs]
            manifestgen_cpu_limits = required
            """));

    [Fact]
    public Task Option_of_a_global_config_holds_for_all_files() => VerifyAsync(
        ["MGEN027"],
        [("/Orders.cs", """
            [{|MGEN027:ManifestGen.ContainerService("orders")|}]
            internal sealed class Orders;
            """)],
        ("/.globalconfig", """
            is_global = true
            manifestgen_required_labels = team
            """));

    [Fact]
    public Task Section_wins_over_the_global_config() => VerifyAsync(
        ["MGEN310"],
        [("/Orders.cs", """
            [ManifestGen.ContainerService("orders")]
            internal sealed class Orders;
            """)],
        ("/.globalconfig", """
            is_global = true
            manifestgen_cpu_limits = required
            """),
        ("/.editorconfig", """
            root = true

            [*.cs]
            manifestgen_cpu_limits = optional
            """));

    [Fact]
    public Task Options_that_mean_nothing_are_reported_once_each() => VerifyAsync(
        ["MGEN013"],
        [("/Orders.cs", """
            [{|MGEN013:{|MGEN013:ManifestGen.ContainerService("orders")|}|}]
            internal sealed class Orders;
            """)],
        ("/.editorconfig", """
            root = true

            [*.cs]
            manifestgen_cpu_limits = always
            manifestgen_minimum_replica = 3
            """));

    [Fact]
    public Task Options_hold_for_the_part_that_declares_the_service() => VerifyAsync(
        ["MGEN310"],
        [
            ("/Generated/Orders.cs", "internal sealed partial class Orders;"),
            ("/Orders.cs", """
                [{|MGEN310:ManifestGen.ContainerService("orders")|}]
                internal sealed partial class Orders;
                """),
        ],
        ("/.editorconfig", """
            root = true

            [Orders.cs]
            manifestgen_cpu_limits = required

            [Generated/*.cs]
            manifestgen_cpu_limits = optional
            """));

    [Fact]
    public Task Containers_have_options_too() => VerifyAsync(
        ["MGEN613"],
        [("/Collector.cs", """
            [ManifestGen.Container("otel", {|MGEN613:"otel/opentelemetry-collector:0.130.0"|})]
            internal sealed class Collector;
            """)],
        ("/.editorconfig", """
            root = true

            [*.cs]
            manifestgen_allowed_registries = mcr.microsoft.com
            """));

    private static Task VerifyAsync(string[] asked, (string Path, string Text)[] sources, params (string Path, string Text)[] configs)
    {
        var test = new CSharpAnalyzerTest<ServiceDeclarationAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net8.0"),
            TestState = { OutputKind = OutputKind.DynamicallyLinkedLibrary },
        };
        test.TestState.AdditionalReferences.AddRange(Net80.References.All);
        test.TestState.AdditionalReferences.Add(typeof(ContainerServiceAttribute).Assembly);
        test.DisabledDiagnostics.AddRange(RuleCatalog.All.Select(rule => rule.Id).Except(asked));
        foreach (var (path, text) in sources)
        {
            test.TestState.Sources.Add((path, text));
        }

        foreach (var (path, text) in configs)
        {
            test.TestState.AnalyzerConfigFiles.Add((path, text));
        }

        return test.RunAsync();
    }
}
