using ManifestGen.Analysis;
using ManifestGen.CodeFixes.Remedies;

namespace ManifestGen.CodeFixes.Tests.Rules;

public sealed class SystemFixTests
{
    private const string Services = """
        [ContainerService("orders"), DependsOn(typeof(Acme.Data.Postgres))] class Orders;
        [ContainerService("billing")] class Billing;
        """;

    private const string Library = """
        namespace Acme.Data;

        [ManifestGen.BackingService("postgres", Image = "postgres:17.6")]
        public sealed class Postgres;
        """;

    [Theory]
    [InlineData("""[assembly: Stack({|MGEN041:"My Shop"|}, typeof(Acme.Data.Postgres))]""", """[assembly: Stack("my-shop", typeof(Acme.Data.Postgres))]""")]
    [InlineData("""[assembly: Stack("shop", {|MGEN042:typeof(string)|}, typeof(Acme.Data.Postgres))]""", """[assembly: Stack("shop", typeof(Acme.Data.Postgres))]""")]
    [InlineData(
        """[assembly: Stack("shop", typeof(Orders), typeof(Acme.Data.Postgres), {|MGEN043:typeof(Orders)|})]""",
        """[assembly: Stack("shop", typeof(Orders), typeof(Acme.Data.Postgres))]""")]
    [InlineData(
        """[assembly: Stack("shop", {|MGEN044:typeof(Orders)|}, typeof(Billing))]""",
        """[assembly: Stack("shop", typeof(Orders), typeof(Billing), typeof(Acme.Data.Postgres))]""")]
    [InlineData("""[assembly: {|MGEN044:Stack("shop")|}]""", """[assembly: Stack("shop", typeof(Acme.Data.Postgres))]""")]
    [InlineData(
        """using Acme.Data; [assembly: {|MGEN044:Stack("shop")|}]""",
        """using Acme.Data; [assembly: Stack("shop", typeof(Postgres))]""")]
    public Task Class_is_removed_or_added(string stack, string expected) => VerifyAsync(stack, expected);

    [Fact]
    public Task Class_is_removed_from_an_array() => VerifyAsync(
        """[assembly: Stack("shop", new[] { {|MGEN042:typeof(string)|}, typeof(Acme.Data.Postgres) })]""",
        """[assembly: Stack("shop", new[] { typeof(Acme.Data.Postgres) })]""");

    [Fact]
    public Task Nothing_is_added_to_an_array()
    {
        const string Stack = """[assembly: Stack("shop", new[] { {|MGEN044:typeof(Orders)|} })]""";
        return VerifyAsync(Stack, Stack);
    }

    private static Task VerifyAsync(string stack, string expected) => RuleFix.VerifyWithLibraryAsync<SystemAnalyzer, RemedyCodeFixProvider>(
        Library, $"using ManifestGen;\n{stack}\n{Services}", $"using ManifestGen;\n{expected}\n{Services}");
}
