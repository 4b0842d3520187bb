using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.CodeFixes.Tests.Editing;

public class RemoveAttributeTests
{
    [Theory]
    [InlineData("[Replicas(1), Port(1), Port(2)]", "[Port(1), Port(2)]", 0)]
    [InlineData("[Replicas(1), Port(1), Port(2)]", "[Replicas(1), Port(2)]", 1)]
    [InlineData("[Replicas(1), Port(1), Port(2)]", "[Replicas(1), Port(1)]", 2)]
    [InlineData("[Replicas(1), Port(1), Port(2)]", "[Replicas(1)]", 1, 2)]
    [InlineData("[Replicas(1), Port(1), Port(2)]", "[Port(1)]", 0, 2)]
    [InlineData("[Replicas(1), Port(1), Port(2)]", "[Port(2)]", 0, 1)]
    [InlineData("[Replicas(1)] [Port(1)]", "[Port(1)]", 0)]
    [InlineData("[Replicas(1)] [Port(1)]", "[Replicas(1)]", 1)]
    [InlineData("[Replicas(1)] // three are too many\n[Port(1)]", "// three are too many\n[Port(1)]", 0)]
    [InlineData("[type: Replicas(1)]\n[Port(1)]", "[Port(1)]", 0)]
    public async Task Attribute_goes_and_its_neighbours_stay(string attributes, string expected, params int[] removed) =>
        Assert.Equal(Class(expected), await Remedied.ApplyAsync(Class(attributes), removed.Select(Remove).ToArray()));

    [Fact]
    public async Task Last_attribute_takes_its_line_and_leaves_documentation_and_comments()
    {
        const string Source = """
            using ManifestGen;

            namespace Shop
            {
                /// <summary>The catalog.</summary>
                // Three for now.
                [Replicas(3)]
                // The main port.
                [Port(8080)]
                internal sealed class Service;
            }
            """;

        Assert.Equal(Source.Replace("    [Replicas(3)]\n", "", StringComparison.Ordinal), await Remedied.ApplyAsync(Source, Remove(0)));
    }

    [Fact]
    public async Task All_attributes_of_a_class_go_together()
    {
        const string Source = """
            using ManifestGen;

            /// <summary>The catalog.</summary>
            [Replicas(3)]
            [Port(8080), Port(8081)]
            internal sealed class Service;
            """;
        const string Expected = """
            using ManifestGen;

            /// <summary>The catalog.</summary>
            internal sealed class Service;
            """;

        Assert.Equal(Expected, await Remedied.ApplyAsync(Source, Remove(0), Remove(1), Remove(2)));
    }

    [Fact]
    public async Task List_over_several_lines_keeps_the_lines_of_the_others()
    {
        const string Source = """
            using ManifestGen;

            [
                Replicas(3),
                Port(8080), // main
                Port(8081)
            ]
            internal sealed class Service;
            """;
        const string Expected = """
            using ManifestGen;

            [
                Port(8080) // main
            ]
            internal sealed class Service;
            """;

        Assert.Equal(Expected, await Remedied.ApplyAsync(Source, Remove(0), Remove(2)));
    }

    [Fact]
    public async Task Attribute_on_the_line_of_its_class_leaves_the_class() =>
        Assert.Equal(
            "internal sealed class Service;",
            await Remedied.ApplyAsync("[ManifestGen.Replicas(1)] internal sealed class Service;", Remove(0)));

    [Fact]
    public async Task Attributes_of_a_partial_class_are_removed_from_both_files()
    {
        var actual = await Remedied.ApplyAsync(
            ["[ManifestGen.Replicas(1)]\npartial class Service;", "[ManifestGen.Port(1), ManifestGen.Port(2)]\npartial class Service;"],
            Remove(0),
            Remove(2));

        Assert.Equal(["partial class Service;", "[ManifestGen.Port(1)]\npartial class Service;"], actual);
    }

    [Theory]
    [InlineData("[\n#if DEBUG\n    Port(8080),\n#endif\n    Replicas(1)\n]")]
    [InlineData("[\n    Replicas(1)\n#if !DEBUG\n    , Port(8080)\n#endif\n]")]
    public async Task List_with_a_condition_in_it_is_left_alone(string attributes) =>
        Assert.False(await Remedied.IsOfferedAsync(Class(attributes), Remove(0)));

    [Fact]
    public async Task Condition_around_the_list_stays() =>
        Assert.Equal(Class("[Port(1)]\n#if !DEBUG\n#endif"), await Remedied.ApplyAsync(Class("[Port(1)]\n#if !DEBUG\n[Replicas(1)]\n#endif"), Remove(1)));

    private static RemedyEdit Remove(int attribute) => RemedyEdit.RemoveAttribute(new Origin(attribute));

    private static string Class(string attributes) => $$"""
        using ManifestGen;

        {{attributes}}
        internal sealed class Service;
        """;
}
