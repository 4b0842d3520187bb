using Microsoft.CodeAnalysis;
using Refactored = ManifestGen.CodeFixes.Tests.Refactorings.Refactored<ManifestGen.CodeFixes.Refactorings.ContainerServiceRefactoringProvider>;

namespace ManifestGen.CodeFixes.Tests.Refactorings;

/// <summary>Where the refactoring is offered, and where the attributes go.</summary>
public class ContainerServiceRefactoringTests
{
    private const string Worker = """
        using Microsoft.Extensions.Hosting;

        Host.CreateApplicationBuilder(args).Build().Run();
        """;

    [Fact]
    public Task Empty_class_of_a_worker_gets_no_port_and_no_probe() => new Refactored("""
        namespace Shop;

        /// <summary>Runs.</summary>
        internal sealed class $$CatalogService;
        """, Worker).BecomesAsync("""
        using ManifestGen;

        namespace Shop;

        /// <summary>Runs.</summary>
        [ContainerService("catalog")]
        [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        internal sealed class CatalogService;
        """);

    [Fact]
    public Task Hosted_service_stands_for_its_program() => new Refactored("""
        // Copyright
        using System.Threading;
        using Microsoft.Extensions.Hosting;
        using static System.Math;

        namespace Shop
        {
            [Obsolete] // for now
            public partial class OrderConsumer$$ : BackgroundService
            {
                protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Max(1, 2), stoppingToken);
            }
        }
        """, "global using System.Threading.Tasks;", Worker).BecomesAsync("""
        // Copyright
        using System.Threading;
        using ManifestGen;
        using Microsoft.Extensions.Hosting;
        using static System.Math;

        namespace Shop
        {
            [ContainerService("order-consumer")]
            [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
            [Obsolete] // for now
            public partial class OrderConsumer : BackgroundService
            {
                protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Max(1, 2), stoppingToken);
            }
        }
        """);

    [Theory]
    [InlineData("Shop.Catalog", "catalog")]
    [InlineData("Shop.Catalog.Api", "catalog-api")]
    [InlineData("ShopCatalog", "shop-catalog")]
    public Task Class_with_Main_is_named_after_the_assembly(string assembly, string name) => new Refactored("""
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

    [Fact]
    public Task Using_that_is_there_is_not_added() => new Refactored("""
        namespace Shop
        {
            internal class $$Catalog { }
        }
        """, "global using ManifestGen;", Worker).BecomesAsync("""
        namespace Shop
        {
            [ContainerService("catalog")]
            [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
            internal class Catalog { }
        }
        """);

    [Fact]
    public Task Name_that_means_something_else_is_written_in_full() => new Refactored("""
        namespace Shop;

        public class $$Catalog;
        """, "namespace Shop { public sealed class ResourcesAttribute : Attribute; }", Worker).BecomesAsync("""
        using ManifestGen;

        namespace Shop;

        [ContainerService("catalog")]
        [global::ManifestGen.Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
        public class Catalog;
        """);

    [Theory]
    [InlineData("internal abstract class $$Catalog { }")]
    [InlineData("internal class $$Catalog<T> { }")]
    [InlineData("internal struct $$Catalog { }")]
    [InlineData("internal interface $$ICatalog { }")]
    [InlineData("internal class Outer { private class $$Catalog { } }")]
    [InlineData("file class $$Catalog { }")]
    [InlineData("internal static class $$Prices { public static int Of(int article) => article; }")]
    [InlineData("internal sealed record $$Product(string Name);")]
    [InlineData("internal sealed class $$MissingException : Exception;")]
    [InlineData("internal sealed class Catalog { $$ }")]
    [InlineData("[ManifestGen.Port(8080)] internal sealed class $$Catalog;")]
    public Task Class_that_cannot_or_need_not_stand_for_a_program_is_left_alone(string source) => new Refactored(source, Worker).IsNotOfferedAsync();

    [Fact]
    public Task Second_service_of_a_project_is_not_offered() =>
        new Refactored("internal sealed class $$Catalog;", """[ManifestGen.ContainerService("orders")] internal sealed class Orders;""", Worker).IsNotOfferedAsync();

    [Fact]
    public Task Library_is_left_alone() =>
        new Refactored("internal sealed class $$Catalog;") { OutputKind = OutputKind.DynamicallyLinkedLibrary }.IsNotOfferedAsync();
}
