using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>Projects in which each warning of any analyzer is an error, and which see each other's internals.</summary>
public sealed class StrictProjectTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private const string Strict = """
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AnalysisLevel>latest-all</AnalysisLevel>
        <Nullable>enable</Nullable>
        <ImplicitUsings>enable</ImplicitUsings>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <IsAotCompatible>true</IsAotCompatible>
        <!-- Of the user's own code: the program is short, and answers no probe. -->
        <NoWarn>$(NoWarn);CA2000;MGEN903;MGEN919</NoWarn>
        """;

    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Generated_code_of_two_projects_that_see_each_others_internals_raises_no_warning()
    {
        WriteService("Orders", "Catalog", "");
        WriteService("Catalog", "Orders", """<ProjectReference Include="../Orders/Orders.csproj" />""");
        _solution.Write("Catalog.Tests/Catalog.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>{Strict}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ManifestGen" Version="{PackageFixture.Version}" />
                <ProjectReference Include="../Catalog/Catalog.csproj" />
              </ItemGroup>
            </Project>
            """);
        _solution.Write("Catalog.Tests/Program.cs", "Console.WriteLine(Of.Catalog.CatalogService.Ports.Http);\n");

        var result = _solution.Build("Catalog.Tests").ShouldSucceed();

        Assert.DoesNotContain("warning", result.Output, StringComparison.Ordinal);
        Assert.True(_solution.Exists("Catalog/compose.yaml") && _solution.Exists("Orders/compose.yaml"));
    }

    private void WriteService(string name, string friend, string items)
    {
        _solution.WriteProject($"{name}/{name}.csproj", Strict, items, sdk: "Microsoft.NET.Sdk.Web");
        _solution.Write($"{name}/Program.cs", "WebApplication.Create(args).Run();\n");
        _solution.Write($"{name}/{name}Service.cs", $"""
            using System.Runtime.CompilerServices;
            using ManifestGen;

            [assembly: CLSCompliant(false)]
            [assembly: InternalsVisibleTo("{friend}")]
            [assembly: InternalsVisibleTo("{name}.Tests")]

            namespace Of.{name};

            [BackingService("postgres", Image = "postgres:17.6"), Volume("/var/lib/postgresql/data", Size = "1Gi"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
            internal sealed class Postgres;

            [ContainerService("{name.ToLowerInvariant()}"), Port(8080), Port(8443, Name = "https"), Env("ASPNETCORE_HTTPS_PORTS", "8443"), Env("Kestrel__Certificates__Default__Path", "/etc/tls/tls.pem"), SecretFile("/etc/tls/tls.pem", Secret = "tls", Key = "tls.pem"), SecretEnv("TOKEN"), DependsOn(typeof(Postgres))]
            [StartupProbe("/", Port = "https", Scheme = ProbeScheme.Https), LivenessProbe(ProbeKind.Tcp), ReadinessProbe(ProbeKind.Grpc)]
            internal sealed partial class {name}Service;
            """);
    }
}
