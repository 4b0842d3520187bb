using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.CodeFixes.Tests.Editing;

public class SetArgumentTests
{
    [Theory]
    [InlineData("number", """[Port(80)]""", """[Port(8080)]""")]
    [InlineData("number", """[Port(number: 80, Name = "http")]""", """[Port(number: 8080, Name = "http")]""")]
    [InlineData("min", """[AutoScale(max: 10, min: 80)]""", """[AutoScale(max: 10, min: 8080)]""")]
    [InlineData("max", """[AutoScale(1, 80)]""", """[AutoScale(1, 8080)]""")]
    [InlineData("max", """[AutoScale(min: 1, 80)]""", """[AutoScale(min: 1, 8080)]""")]
    [InlineData("Number", """[Port(80)]""", """[Port(8080)]""")]
    [InlineData("ServicePort", """[Port(80, ServicePort = 1, Name = "a")]""", """[Port(80, ServicePort = 8080, Name = "a")]""")]
    [InlineData("ServicePort", """[PortAttribute(80, ServicePort=1)]""", """[PortAttribute(80, ServicePort=8080)]""")]
    public async Task Written_argument_is_replaced(string argument, string attribute, string expected) =>
        Assert.Equal(Class(expected), await Remedied.ApplyAsync(Class(attribute), Set(argument, "8080")));

    [Theory]
    [InlineData("""[Port(8080)]""", """[Port(8080, Name = "http")]""")]
    [InlineData("""[Resources]""", """[Resources(Cpu = "1")]""", "Cpu", "\"1\"")]
    [InlineData("""[Resources()]""", """[Resources(Cpu = "1")]""", "Cpu", "\"1\"")]
    [InlineData("""[Port(number: 8080)]""", """[Port(number: 8080, Name = "http")]""")]
    public async Task Missing_property_is_added_at_the_end(string attribute, string expected, string name = "Name", string value = "\"http\"") =>
        Assert.Equal(Class(expected), await Remedied.ApplyAsync(Class(attribute), Set(name, value)));

    [Theory]
    [InlineData("""[LivenessProbe("alive")]""", """[LivenessProbe("/alive")]""")]
    [InlineData("""[LivenessProbe(ProbeKind.Http, Path = "alive")]""", """[LivenessProbe(ProbeKind.Http, Path = "/alive")]""")]
    [InlineData("""[LivenessProbe("other", Path = "alive")]""", """[LivenessProbe("other", Path = "/alive")]""")]
    [InlineData("""[LivenessProbe(ProbeKind.Http)]""", """[LivenessProbe(ProbeKind.Http, Path = "/alive")]""")]
    public async Task Parameter_and_property_of_one_name_are_one_value(string attribute, string expected) =>
        Assert.Equal(Class(expected), await Remedied.ApplyAsync(Class(attribute), Set("path", "\"/alive\"")));

    [Theory]
    [InlineData("@\"alive\"")]
    [InlineData("\"\"\"alive\"\"\"")]
    [InlineData("\"ali\" + \"ve\"")]
    [InlineData("Service.Path")]
    [InlineData("nameof(Service)")]
    public async Task Expression_of_any_form_is_replaced(string expression)
    {
        var source = $$"""
            using ManifestGen;

            [LivenessProbe({{expression}} /* route */)]
            internal sealed class Service
            {
                public const string Path = "alive";
            }
            """;

        Assert.Equal(source.Replace(expression + " ", "\"/alive\" ", StringComparison.Ordinal), await Remedied.ApplyAsync(source, Set("path", "\"/alive\"")));
    }

    [Fact]
    public async Task Added_argument_gets_its_own_line_where_the_last_one_has_its_own()
    {
        const string Source = """
            using ManifestGen;

            [Resources(
                Cpu = "1", // one core
                Memory = "1Gi" // enough
            )]
            internal sealed class Service;
            """;
        const string Expected = """
            using ManifestGen;

            [Resources(
                Cpu = "1", // one core
                Memory = "1Gi",
                MemoryLimit = "2Gi" // enough
            )]
            internal sealed class Service;
            """;

        Assert.Equal(Expected, await Remedied.ApplyAsync(Source, Set("MemoryLimit", "\"2Gi\"")));
    }

    [Fact]
    public async Task Several_arguments_of_one_attribute_change_together()
    {
        var actual = await Remedied.ApplyAsync(
            Class("""[Resources(Cpu = "2", CpuLimit = "1")]"""),
            Set("Cpu", "\"1\""),
            RemedyEdit.RemoveArgument(new Origin(0).Argument("CpuLimit")),
            Set("Memory", "\"1Gi\""),
            Set("MemoryLimit", "\"2Gi\""));

        Assert.Equal(Class("""[Resources(Cpu = "1", Memory = "1Gi", MemoryLimit = "2Gi")]"""), actual);
    }

    [Fact]
    public async Task Aliased_and_qualified_attributes_are_found()
    {
        const string Source = """
            using P = ManifestGen.PortAttribute;

            [P(80), global::ManifestGen.Replicas(-1)]
            internal sealed class Service;
            """;

        var actual = await Remedied.ApplyAsync(
            Source, Set("number", "8080"), RemedyEdit.SetArgument(new Origin(1).Argument("count"), "1"));

        Assert.Equal(Source.Replace("80", "8080", StringComparison.Ordinal).Replace("-1", "1", StringComparison.Ordinal), actual);
    }

    [Theory]
    [InlineData("", "[global::ManifestGen.ImagePull]", "ImagePullPolicy.Always", "[global::ManifestGen.ImagePull(Policy = global::ManifestGen.ImagePullPolicy.Always)]")]
    [InlineData("using ManifestGen;", "[ImagePull]", "ImagePullPolicy.Always", "[ImagePull(Policy = ImagePullPolicy.Always)]")]
    [InlineData("namespace ManifestGen.Shop;", "[ImagePull]", "ImagePullPolicy.Always", "[ImagePull(Policy = ImagePullPolicy.Always)]")]
    public async Task Enum_is_qualified_where_the_usings_do_not_reach_it(string start, string attribute, string value, string expected) =>
        Assert.Equal(
            $"{start}\n{expected}\nclass Service;",
            await Remedied.ApplyAsync($"{start}\n{attribute}\nclass Service;", Set("Policy", value)));

    [Fact]
    public async Task Enum_whose_name_means_something_else_is_qualified()
    {
        const string Rest = "class Service;\nenum ImagePullPolicy { Always }";

        Assert.Equal(
            "using ManifestGen;\n[ImagePull(Policy = global::ManifestGen.ImagePullPolicy.Always)]\n" + Rest,
            await Remedied.ApplyAsync("using ManifestGen;\n[ImagePull]\n" + Rest, Set("Policy", "ImagePullPolicy.Always")));
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("TypeId")]
    public async Task Name_that_cannot_be_set_is_not_offered(string name) =>
        Assert.False(await Remedied.IsOfferedAsync(Class("[Port(8080)]"), Set(name, "1")));

    private static RemedyEdit Set(string argument, string expression) => RemedyEdit.SetArgument(new Origin(0).Argument(argument), expression);

    private static string Class(string attribute) => $$"""
        using ManifestGen;

        {{attribute}}
        internal sealed class Service;
        """;
}
