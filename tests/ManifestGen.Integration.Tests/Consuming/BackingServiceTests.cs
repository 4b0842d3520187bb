using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>A program that names constants of its service, and its database whose password the build makes up.</summary>
public sealed class BackingServiceTests : IClassFixture<PackageFixture>, IDisposable
{
    private const string Password = "Shop/secrets/postgres/password";

    private readonly TestSolution _solution;

    public BackingServiceTests(PackageFixture package)
    {
        _solution = new(package);
        // Every comment that is missing would be a warning.
        _solution.WriteProject("Shop/Shop.csproj", "<GenerateDocumentationFile>true</GenerateDocumentationFile>");
        _solution.Write("Shop/Program.cs", "System.Console.WriteLine(Shop.ShopService.Connections.Postgres + Shop.ShopService.Ports.Http);\n");
        _solution.Write("Shop/ShopService.cs", """
            using ManifestGen;

            namespace Shop;

            /// <summary>The database.</summary>
            [BackingService("postgres", Image = "postgres:17.6"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
            public sealed class Postgres;

            /// <summary>The shop.</summary>
            [ContainerService("shop"), Port(8080), ReadinessProbe("/health"), DependsOn(typeof(Postgres))]
            public sealed partial class ShopService;
            """);
    }

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Password_is_made_up_once_and_again_when_it_is_gone()
    {
        var result = _solution.Build("Shop").ShouldSucceed();
        Assert.DoesNotContain("warning CS", result.Output, StringComparison.Ordinal);
        Assert.Matches("^[a-zA-Z0-9]{24}$", _solution.Read(Password));

        _solution.Write(Password, "mine");
        _solution.Build("Shop", "--no-restore").ShouldSucceed();
        Assert.Equal("mine", _solution.Read(Password));

        File.Delete(_solution.PathOf(Password));
        _solution.Build("Shop", "--no-restore").ShouldSucceed();
        Assert.Matches("^[a-zA-Z0-9]{24}$", _solution.Read(Password));
        _solution.Build("Shop", "--no-restore", "-p:ManifestGenMode=Check").ShouldSucceed();
    }

    [Fact]
    public void Check_makes_nothing_up()
    {
        _solution.Build("Shop", "-p:ManifestGenMode=Check").ShouldFailWith("MGEN1001");

        Assert.False(_solution.Exists("Shop/secrets"));
    }
}
