using Refactored = ManifestGen.CodeFixes.Tests.Refactorings.Refactored<ManifestGen.CodeFixes.Refactorings.ContainerServiceRefactoringProvider>;

namespace ManifestGen.CodeFixes.Tests.Refactorings;

/// <summary>The file for a service, in programs whose names it must not clash with.</summary>
public class ContainerServiceNewFileTests
{
    private const string Program = """
        $$var app = WebApplication.Create(args);
        app.Run();
        """;

    [Fact]
    public Task Class_takes_another_name_where_the_usual_one_is_taken() => new Refactored(Program, "internal sealed class BasketService { public int Items => 1; }") { AssemblyName = "Shop.Basket" }
        .GetsFileAsync("BasketContainer.cs", Declared("basket", "BasketContainer", "Shop.Basket"));

    [Fact]
    public Task Class_takes_a_third_name_where_two_are_taken() => new Refactored(Program, "namespace Shop { class BasketService { int Items => 1; } class BasketContainer { int Items => 1; } }") { AssemblyName = "Shop.Basket" }
        .GetsFileAsync("BasketContainerService.cs", Declared("basket", "BasketContainerService", "Shop.Basket"));

    [Fact]
    public Task Namespace_that_a_class_has_the_name_of_is_not_made() => new Refactored(Program, "public class Todo { public int Id; }") { AssemblyName = "Todo.Api" }
        .GetsFileAsync("TodoService.cs", Declared("todo", "TodoService", @namespace: null));

    [Fact]
    public Task Namespace_that_would_hide_a_class_is_not_made() => new Refactored("""
        using Shop.Models;

        $$var app = WebApplication.Create(args);
        app.MapGet("/", () => new Todo());
        app.Run();
        """, "namespace Shop.Models { public class Todo { public int Id; } }") { AssemblyName = "Todo.Api" }
        .GetsFileAsync("TodoService.cs", Declared("todo", "TodoService", @namespace: null));

    [Fact]
    public Task Namespace_that_is_there_is_used() => new Refactored(Program, "namespace Todo.Api { public class Item { public int Id; } }", "namespace Other { public class Todo { public int Id; } }") { AssemblyName = "Todo.Api" }
        .GetsFileAsync("TodoService.cs", Declared("todo", "TodoService", "Todo.Api"));

    [Fact]
    public Task Keyword_is_no_namespace() => new Refactored(Program) { AssemblyName = "Shop.event" }.GetsFileAsync("EventService.cs", Declared("event", "EventService", @namespace: null));

    [Fact]
    public Task Name_that_means_something_else_there_is_written_in_full() => new Refactored(Program, "namespace Shop { public class Port { public int Number; } public enum ProbeKind { None } }") { AssemblyName = "Shop.Basket" }
        .GetsFileAsync("BasketService.cs", Declared("basket", "BasketService", "Shop.Basket")
            .Replace("[Port(", "[global::ManifestGen.Port(", StringComparison.Ordinal)
            .Replace("ProbeKind.Tcp", "global::ManifestGen.ProbeKind.Tcp", StringComparison.Ordinal));

    [Fact]
    public Task Program_with_a_declared_server_is_a_service_too() => new Refactored(Program, """
        [ManifestGen.BackingService("redis", Image = "redis:8.2"), ManifestGen.Port(6379)] internal sealed class Redis;
        """).GetsFileAsync("CatalogService.cs", Declared("catalog", "CatalogService", "Shop.Catalog"));

    [Theory]
    [InlineData("Shop.Catalog", "catalog")]
    [InlineData("Shop.Catalog.Api", "catalog-api")]
    [InlineData("Shop.Catalog.Grpc", "catalog-grpc")]
    [InlineData("Clean.Architecture.Web", "clean-architecture")]
    [InlineData("Todo.Api", "todo")]
    [InlineData("TodoApp.Grpc", "todo-app")]
    [InlineData("Payments.Sample", "payments")]
    [InlineData("Acme.Payments.Web.Host", "payments-web-host")]
    [InlineData("Acme.Core.Api", "acme-core")]
    [InlineData("Grpc.Sample", "grpc-sample")]
    [InlineData("WebApi", "web-api")]
    public Task Name_is_what_tells_the_assembly_from_others(string assembly, string name) => new Refactored("""
        internal static class Pro$$gram
        {
            private static void Main() { }
        }
        """) { AssemblyName = assembly }.BecomesAsync($$"""
        using ManifestGen;

        [ContainerService("{{name}}")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        internal static class Program
        {
            private static void Main() { }
        }
        """);

    private static string Declared(string service, string name, string? @namespace) => $"""
        using ManifestGen;

        {(@namespace is null ? "" : $"namespace {@namespace};\n\n")}[ContainerService("{service}")]
        [Port(8080, Name = "http")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        [ReadinessProbe(ProbeKind.Tcp)]
        internal sealed partial class {name};

        """;
}
