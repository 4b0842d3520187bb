namespace ManifestGen.Analysis.Code;

/// <summary>Of whom the rules about code speak.</summary>
public class CodeAnalyzerTests
{
    private const string Statements = "var app = WebApplication.Create(args); app.Run(\"http://*:5000\");";

    [Fact]
    public Task Code_that_several_services_run_is_judged_for_each() => new CodeExample(Statements, "[Port(8080)]")
    {
        More = """[ManifestGen.ContainerService("orders")] internal sealed class Orders;""",
    }.RaisesAsync("MGEN901", "8080");

    [Fact]
    public Task Code_that_another_service_runs_is_not_judged() =>
        new CodeExample("var app = WebApplication.Create(args); if (args[0] == \"orders\") { app.Run(\"http://*:5000\"); } app.Run();", "[Port(8080)]")
        {
            More = """[ManifestGen.ContainerService("orders", Arguments = new[] { "orders" })] internal sealed class Orders;""",
        }.IsSilentAsync();

    [Fact]
    public Task Backing_service_is_no_other_program() => new CodeExample(Statements, "[Port(8080)]")
    {
        More = """[ManifestGen.BackingService("redis", Image = "redis:8")] internal sealed class Redis;""",
    }.RaisesAsync("MGEN901", "8080");

    [Fact]
    public Task Port_of_an_environment_counts() => new CodeExample(Statements, """[Port(8080, Environment = "test"), Port(5000, Environment = "production")]""").IsSilentAsync();
}
