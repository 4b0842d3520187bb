using ManifestGen.Integration.Tests.Fixtures;
using ManifestGen.Testing;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>What <c>dotnet new</c> creates from the packed templates builds without a warning, and gives files that Docker reads.</summary>
public sealed class TemplateTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Theory]
    [InlineData("manifestgen-web", "Shop.MyCatalog", "Shop.MyCatalog", "shop-my-catalog")]
    [InlineData("manifestgen-worker", "mailer", "mailer", "mailer")]
    [InlineData("manifestgen-system", "Acme.Shop", "Acme.Shop/Acme.Shop.Deploy", "api")]
    public void Created_project_builds_without_a_warning_and_its_files_are_right(string template, string name, string project, string service)
    {
        Create(template, "--name", name);

        _solution.Build(project, "-warnaserror").ShouldSucceed();

        Assert.True(_solution.Exists($"{project}/k8s/{service}.yaml"));
        Assert.Contains($"  {service}:\n", _solution.Read($"{project}/compose.yaml"), StringComparison.Ordinal);
        _solution.Build(project, "--no-restore", "-p:ManifestGenMode=Check").ShouldSucceed();
        if (CommandLine.Answers("docker compose version"))
        {
            CommandLine.Run("docker", "compose", "-f", _solution.PathOf($"{project}/compose.yaml"), "config", "--quiet").MustSucceed();
        }
    }

    [Fact]
    public void Declaration_is_added_to_a_project_that_is_there()
    {
        _solution.WriteProject("Web/Web.csproj", sdk: "Microsoft.NET.Sdk.Web");
        _solution.Write("Web/Program.cs", "var app = Microsoft.AspNetCore.Builder.WebApplication.Create(args);\napp.Run();\n");
        Create("manifestgen-service", "--output", "Web", "--name", "OrdersService", "--service", "orders", "--port", "5000");

        _solution.Build("Web").ShouldSucceed();

        Assert.Contains("class OrdersService", _solution.Read("Web/OrdersService.cs"), StringComparison.Ordinal);
        Assert.Contains("target: 5000", _solution.Read("Web/compose.yaml"), StringComparison.Ordinal);
    }

    private void Create(string template, params string[] arguments)
    {
        _solution.Run("new", "install", PackageFixture.Templates).ShouldSucceed();
        _solution.Run(["new", template, .. arguments]).ShouldSucceed();
    }
}
