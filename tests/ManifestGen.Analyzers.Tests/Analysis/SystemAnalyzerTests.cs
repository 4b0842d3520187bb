using Basic.Reference.Assemblies;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Verify = ManifestGen.Testing.Verify<ManifestGen.Analysis.SystemAnalyzer>;

namespace ManifestGen.Analysis;

/// <summary>Findings about a system are where it names the service at fault.</summary>
public sealed class SystemAnalyzerTests
{
    private const string Stored =
        """[assembly: SecretStore("live"), StoredSecret("mail", RemoteKey = "smtp")] [ContainerService("orders"), SecretEnv("A", Secret = "mail", Key = "a")] public class Orders;""";

    [Theory]
    [InlineData("""[assembly: ManifestGen.Stack({|MGEN041:"My Shop"|}, typeof(Orders))]""")]
    [InlineData("""[assembly: ManifestGen.Stack("shop", {|MGEN042:typeof(string)|}, typeof(Orders))]""")]
    [InlineData("""[assembly: ManifestGen.Stack("shop", {|MGEN042:typeof(int[])|}, typeof(Orders))]""")]
    [InlineData("""[assembly: ManifestGen.Stack("shop", typeof(Orders), {|MGEN043:typeof(Orders)|})]""")]
    [InlineData("""[assembly: ManifestGen.Stack("shop", new[] { typeof(Orders), {|MGEN043:typeof(Orders)|} })]""")]
    [InlineData("""[assembly: ManifestGen.Stack("shop", new System.Type[] { typeof(Orders), {|MGEN043:typeof(Orders)|} })]""")]
    [InlineData("""[assembly: ManifestGen.Stack("shop", [typeof(Orders), {|MGEN043:typeof(Orders)|}])]""")]
    [InlineData("""[assembly: ManifestGen.Stack(services: new[] { typeof(Orders), {|MGEN043:typeof(Orders)|} }, name: "shop")]""")]
    public Task Element_at_fault(string stack) => ReportsAsync(stack, ("Orders", """[ContainerService("orders"), Port(8080)] public class Orders;"""));

    [Fact]
    public Task System_without_services() => Verify.ReportsAsync("""[assembly: {|MGEN048:ManifestGen.Stack("shop")|}]""");

    [Fact]
    public Task Dependency_that_the_system_does_not_have() => ReportsAsync(
        """[assembly: ManifestGen.Stack("shop", {|MGEN044:typeof(Orders)|})]""",
        ("Orders", """
            [ContainerService("orders"), Port(8080), DependsOn(typeof(Postgres))] public class Orders;
            [BackingService("postgres", Image = "postgres:17.6")] public class Postgres;
            """));

    [Fact]
    public Task Name_that_two_projects_use() => ReportsAsync(
        """[assembly: ManifestGen.Stack("shop", {|MGEN002:typeof(Orders)|}, {|MGEN002:typeof(Billing)|})]""",
        ("One", """[ContainerService("orders")] public class Orders;"""),
        ("Two", """[ContainerService("orders")] public class Billing;"""));

    [Fact]
    public Task Host_port_that_two_projects_publish() => ReportsAsync(
        """[assembly: ManifestGen.Stack("shop", typeof(Orders), {|MGEN107:typeof(Billing)|})]""",
        ("One", """[ContainerService("a"), Port(8080, PublishedPort = 5000)] public class Orders;"""),
        ("Two", """[ContainerService("b"), Port(8080, PublishedPort = 5000)] public class Billing;"""));

    [Fact]
    public Task Services_of_two_projects_that_wait_for_each_other() => ReportsAsync(
        """[assembly: ManifestGen.Stack("shop", {|MGEN143:typeof(Orders)|}, {|MGEN143:typeof(Billing)|})]""",
        ("One", """[ContainerService("orders"), Port(8080, PublishedPort = 8081), DependsOn("billing")] public class Orders;"""),
        ("Two", """[ContainerService("billing"), Port(8080), DependsOn("orders")] public class Billing;"""));

    [Theory]
    [InlineData("""[assembly: ManifestGen.Stack("shop", {|MGEN577:typeof(Orders)|})]""")]
    [InlineData("""[assembly: ManifestGen.Stack("shop", {|MGEN577:typeof(Orders)|}), ManifestGen.SecretStore("vault")]""")]
    public Task Store_of_a_member_that_the_system_does_not_use(string stack) => ReportsAsync(stack, ("Orders", Stored));

    [Fact]
    public Task Store_of_a_member_that_the_system_declares_itself() => Verify.IsSilentAsync(
        ["MGEN577"],
        ReferencesOf(("Orders", Stored)),
        """[assembly: ManifestGen.Stack("shop", typeof(Orders)), ManifestGen.SecretStore("vault"), ManifestGen.StoredSecret("mail", RemoteKey = "a")]""");

    [Fact]
    public Task Service_that_is_built_without_the_generator()
    {
        var library = new UserProject("""[ManifestGen.ContainerService("orders")] public class Orders;""") { AssemblyName = "Orders", Framework = Net80.References.All };

        return Verify.ReportsAsync([library.Compile().ToMetadataReference()], ["""[assembly: ManifestGen.Stack("shop", {|MGEN045:typeof(Orders)|})]"""]);
    }

    [Fact]
    public Task What_the_members_own_project_reports_is_not_reported_again() => Verify.IsSilentAsync(
        ["MGEN101"],
        ReferencesOf(("Orders", """[ContainerService("orders"), Port(70000)] public class Orders;""")),
        """[assembly: ManifestGen.Stack("shop", typeof(Orders))]""");

    [Fact]
    public Task Class_that_is_not_visible_is_left_to_the_compiler() => Verify.IsSilentAsync(
        ["MGEN042", "MGEN044", "MGEN048"],
        ReferencesOf(("Orders", """[ContainerService("orders"), DependsOn("x")] public class Orders; [ContainerService("x")] internal class Hidden;""")),
        """[assembly: ManifestGen.Stack("shop", typeof(Orders), typeof(Hidden), typeof(NotWrittenYet))]""");

    [Theory]
    [InlineData("[ContainerServic(\"orders\")]")]
    [InlineData("[ContainerService(]")]
    public Task System_is_not_blamed_for_what_is_unfinished_in_a_service(string orders) => Verify.IsSilentAsync(["MGEN042", "MGEN048"], $"""
        using ManifestGen;
        [assembly: Stack("shop", typeof(Orders))]

        {orders}
        class Orders;
        """);

    private static Task ReportsAsync(string stack, params (string Name, string Source)[] projects) => Verify.ReportsAsync(ReferencesOf(projects), [stack]);

    private static IEnumerable<MetadataReference> ReferencesOf(params (string Name, string Source)[] projects) => projects.Select(project =>
        Generated.From(new UserProject("using ManifestGen;\n" + project.Source) { AssemblyName = project.Name, Framework = Net80.References.All }).AsReference(inBuild: true));
}
