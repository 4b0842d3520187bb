using Refactored = ManifestGen.CodeFixes.Tests.Refactorings.Refactored<ManifestGen.CodeFixes.Refactorings.PartialServiceRefactoringProvider>;

namespace ManifestGen.CodeFixes.Tests.Refactorings;

public class PartialServiceRefactoringTests
{
    private const string Program = "internal static class Program { private static void Main() { } }";

    [Fact]
    public Task Class_and_those_around_it_become_partial() => new Refactored("""
        internal static class Shop
        {
            [ManifestGen.ContainerService("catalog")]
            internal sealed class $$Catalog { }
        }
        """, Program).BecomesAsync("""
        internal static partial class Shop
        {
            [ManifestGen.ContainerService("catalog")]
            internal sealed partial class Catalog { }
        }
        """);

    [Theory]
    [InlineData("""[ManifestGen.ContainerService("catalog")] internal sealed partial class $$Catalog;""")]
    [InlineData("""[ManifestGen.BackingService("postgres")] internal sealed class $$Postgres;""")]
    [InlineData("internal sealed class $$Catalog;")]
    [InlineData("""file class Outer { [ManifestGen.ContainerService("catalog")] internal sealed class $$Catalog { } }""")]
    [InlineData("""[ManifestGen.ContainerService("catalog")] internal sealed class Catalog { $$ }""")]
    public Task Other_class_is_left_alone(string source) => new Refactored(source, Program).IsNotOfferedAsync();
}
