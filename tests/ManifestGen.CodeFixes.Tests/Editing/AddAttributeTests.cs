using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.CodeFixes.Tests.Editing;

public class AddAttributeTests
{
    [Theory]
    [InlineData("[Port(1)]", "[Port(1)]\n[Replicas(2)]")]
    [InlineData("[Port(1), Port(2)]", "[Port(1), Port(2)]\n[Replicas(2)]")]
    [InlineData("[Port(1)] // main\n[Port(2)]", "[Port(1)] // main\n[Replicas(2)]\n[Port(2)]")]
    [InlineData("[Port(1)] [Port(2)]", "[Port(1)] [Replicas(2)] [Port(2)]")]
    public async Task New_attribute_follows_the_list_of_the_given_one(string attributes, string expected) =>
        Assert.Equal(Class(expected), await Remedied.ApplyAsync(Class(attributes), Add(0, "Replicas(2)")));

    [Fact]
    public async Task Replaced_attribute_leaves_its_place_to_the_new_one() =>
        Assert.Equal(
            Class("[Port(1)]\n[SecretEnv(\"TOKEN\")] // for the shop\n[Port(2)]"),
            await Remedied.ApplyAsync(
                Class("[Port(1)]\n[Env(\"TOKEN\", \"secret\")] // for the shop\n[Port(2)]"),
                RemedyEdit.RemoveAttribute(new Origin(1)),
                Add(1, "SecretEnv(\"TOKEN\")")));

    [Fact]
    public async Task Attribute_replaced_in_a_list_gets_its_own_line() =>
        Assert.Equal(
            Class("[Port(1)]\n[SecretEnv(\"TOKEN\")]"),
            await Remedied.ApplyAsync(
                Class("[Env(\"TOKEN\", \"secret\"), Port(1)]"), RemedyEdit.RemoveAttribute(new Origin(0)), Add(0, "SecretEnv(\"TOKEN\")")));

    [Fact]
    public async Task Several_attributes_keep_their_order() =>
        Assert.Equal(
            Class("[Port(1)]\n[Replicas(2)]\n[Port(2)]"),
            await Remedied.ApplyAsync(Class("[Port(1)]"), Add(0, "Replicas(2)"), Add(0, "Port(2)")));

    [Fact]
    public async Task Nested_class_keeps_its_indentation_and_line_ends()
    {
        const string Source = "using ManifestGen;\r\n\r\npublic class Outer\r\n{\r\n\t[Port(1)]\r\n\tinternal sealed class Service { }\r\n}\r\n";

        Assert.Equal(
            Source.Replace("[Port(1)]\r\n", "[Port(1)]\r\n\t[Replicas(2)]\r\n", StringComparison.Ordinal),
            await Remedied.ApplyAsync(Source, Add(0, "Replicas(2)")));
    }

    [Fact]
    public async Task Name_that_the_usings_do_not_reach_is_qualified() =>
        Assert.Equal(
            "[ManifestGen.Port(1)]\n[global::ManifestGen.Replicas(2)]\nclass Service;",
            await Remedied.ApplyAsync("[ManifestGen.Port(1)]\nclass Service;", Add(0, "Replicas(2)")));

    [Fact]
    public async Task Name_that_means_something_else_here_is_qualified() =>
        Assert.Equal(
            "using ManifestGen;\n[Port(1)]\n[global::ManifestGen.Replicas(2)]\nclass Service;\nclass Replicas;",
            await Remedied.ApplyAsync("using ManifestGen;\n[Port(1)]\nclass Service;\nclass Replicas;", Add(0, "Replicas(2)")));

    [Fact]
    public async Task Enum_among_the_arguments_is_qualified_too() =>
        Assert.Equal(
            "[ManifestGen.Port(1)]\n[global::ManifestGen.LivenessProbe(global::ManifestGen.ProbeKind.Tcp, Scheme = global::ManifestGen.ProbeScheme.Http)]\nclass Service;",
            await Remedied.ApplyAsync("[ManifestGen.Port(1)]\nclass Service;", Add(0, "LivenessProbe(ProbeKind.Tcp, Scheme = ProbeScheme.Http)")));

    [Theory]
    [InlineData("SecretEnv(\"TOKEN\")", "SecretEnv(\"TOKEN\", Environment = \"production\")")]
    [InlineData("Resources", "Resources(Environment = \"production\")")]
    public async Task What_stands_beside_an_attribute_for_one_environment_is_for_it_too(string added, string expected) =>
        Assert.Equal(
            Class($"[Env(\"TOKEN\", \"a\", Environment = \"production\")]\n[{expected}]"),
            await Remedied.ApplyAsync(Class("[Env(\"TOKEN\", \"a\", Environment = \"production\")]"), Add(0, added)));

    private static RemedyEdit Add(int after, string attribute) => RemedyEdit.AddAttribute(new Origin(after), attribute);

    private static string Class(string attributes) => $$"""
        using ManifestGen;

        {{attributes}}
        internal sealed class Service;
        """;
}
