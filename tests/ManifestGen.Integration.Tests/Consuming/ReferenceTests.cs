using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>The ways in which a project can come to the package.</summary>
public sealed class ReferenceTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private static readonly string Version = PackageFixture.Version;

    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    public static TheoryData<string, string> Ways => new()
    {
        { Reference(""), "" },
        { Reference("PrivateAssets=\"all\""), "" },
        { Reference("PrivateAssets=\"all\" IncludeAssets=\"runtime; build; native; contentfiles; analyzers; buildtransitive\""), "" },
        { Reference("ExcludeAssets=\"compile\""), "" },
        { Reference("ExcludeAssets=\"compile;runtime\""), "" },
        { "<PackageReference Include=\"ManifestGen\" />", $"<PackageVersion Include=\"ManifestGen\" Version=\"{Version}\" />" },
        { "<PackageReference Include=\"ManifestGen\" ExcludeAssets=\"compile\" />", $"<PackageVersion Include=\"ManifestGen\" Version=\"{Version}\" />" },
        { "", $"<GlobalPackageReference Include=\"ManifestGen\" Version=\"{Version}\" />" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Attributes_are_found_whichever_assets_the_reference_takes(string reference, string central)
    {
        if (central.Length > 0)
        {
            _solution.Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup>{central}</ItemGroup>
                </Project>
                """);
        }

        _solution.Write("Catalog/Catalog.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>{reference}</ItemGroup>
            </Project>
            """);
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/CatalogService.cs", Sources.Service);

        _solution.Build("Catalog").ShouldSucceed();

        Assert.True(_solution.Exists("Catalog/compose.yaml"));
        _solution.Build("Catalog", "--no-restore", "-p:ManifestGenMode=Check").ShouldSucceed();
    }

    private static string Reference(string attributes) => $"<PackageReference Include=\"ManifestGen\" Version=\"{Version}\" {attributes} />";
}
