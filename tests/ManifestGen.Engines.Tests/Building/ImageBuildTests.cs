using System.Text.Json.Nodes;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Building;

/// <summary>Dockerfiles of projects that are special in what their build needs, really built, and the image run as the files have it run.</summary>
public sealed class ImageBuildTests
{
    private const string Program = """
        using System;
        using System.Reflection;

        Console.WriteLine(Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>().InformationalVersion + " " + Newtonsoft.Json.JsonConvert.SerializeObject(new[] { 1 }));
        """;

    [RequiresCommandFact(Tools.Engine)]
    public void Image_is_built_again_when_the_engine_has_removed_the_cache_of_packages()
    {
        using var project = new BuiltProject(BuiltProject.Console, ("App.csproj", ProjectWith("<PackageReference Include=\"Newtonsoft.Json\" Version=\"13.0.3\" />")), ("Program.cs", Program));
        project.Build().MustSucceed();
        project.ForgetPackages();
        project.Write("Program.cs", Program + "\n// Changed.\n");

        var result = project.Build().MustSucceed();

        Assert.Matches(@"(?s)dotnet restore.*\n#\d+ CACHED", result.Error);
        Assert.Equal("2.3.4 [1]", project.Run());
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Locked_packages_stay_locked_in_restore_and_publish_whatever_the_version()
    {
        using var project = new BuiltProject(
            BuiltProject.Console with { IsLocked = true, RestoreInputs = EquatableArray.Of("packages.lock.json") },
            ("App.csproj", ProjectWith("<PackageReference Include=\"Newtonsoft.Json\" Version=\"13.0.3\" />", "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile><RestoreLockedMode>true</RestoreLockedMode>")),
            ("Program.cs", Program));
        CommandLine.Run("dotnet", "restore", Path.Combine(project.Root, "App.csproj"), "-p:RestoreLockedMode=false").MustSucceed();

        project.Build("--build-arg", "VERSION=9.8.7").MustSucceed();

        Assert.Equal("9.8.7 [1]", project.Run());
        Assert.Equal("9.8.7", Label(project, "org.opencontainers.image.version"));

        project.Write("App.csproj", ProjectWith("<PackageReference Include=\"Newtonsoft.Json\" Version=\"13.0.1\" />", "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>"));
        Assert.Contains("NU1004", project.Build().Error, StringComparison.Ordinal);
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Keys_and_private_settings_are_in_no_image_unless_the_user_says_so()
    {
        string[] keys =
        [
            "cert.pfx", "tls/server.key", "tls/ca.pem", "cert.p12", ".env", ".env.production", "prod.env", "secrets/db/password", "secrets.json", ".npmrc", ".netrc", "kubeconfig", ".kube/config",
            ".ssh/id_rsa", "id_ed25519", "local.settings.json", "appsettings.Development.json", "a.tfstate", ".git-credentials", ".aws/credentials",
        ];
        using var project = new BuiltProject(
            BuiltProject.Web with { IgnoreRules = EquatableArray.Of("*", "!*.cs", "!*.csproj", "!tls", "!tls/ca.pem", "!*.json", "!*.env") },
            [
                .. keys.Select(key => (key, "{}")),
                ("App.csproj", ProjectWith($"""<None Include="**/*;.*;.*/**" Exclude="bin/**;obj/**;Dockerfile*;*.csproj" CopyToOutputDirectory="Always" />""", sdk: "Microsoft.NET.Sdk.Web")),
                ("appsettings.json", "{}"),
                ("Program.cs", "System.Console.WriteLine(1);"),
            ]);

        project.Build().MustSucceed();

        var files = project.Files();
        Assert.Contains("appsettings.json", files);
        Assert.Equal([".env", "prod.env", "tls/ca.pem"], files.Intersect(keys));
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Script_of_Blazor_is_in_the_image_of_a_project_with_a_component()
    {
        using var project = new BuiltProject(
            BuiltProject.Web with { RestoreProperties = EquatableArray.Of(new BuildProperty("RequiresAspNetWebAssets", "true")) },
            ("App.csproj", ProjectWith("", sdk: "Microsoft.NET.Sdk.Web")),
            ("App.razor", "<h1>Hello</h1>\n"),
            ("Program.cs", "var app = Microsoft.AspNetCore.Builder.WebApplication.Create(args); app.Run();"));

        project.Build().MustSucceed();

        Assert.Contains(project.Files(), file => file.StartsWith("wwwroot/_framework/blazor.web.", StringComparison.Ordinal));
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Single_file_that_unpacks_itself_runs_with_a_read_only_root()
    {
        using var project = new BuiltProject(
            BuiltProject.Console with { IsSingleFile = true, IsSelfContained = true, ExtractsItself = true },
            ("App.csproj", ProjectWith(
                "<PackageReference Include=\"Newtonsoft.Json\" Version=\"13.0.3\" />",
                "<PublishSingleFile>true</PublishSingleFile><SelfContained>true</SelfContained><IncludeAllContentForSelfExtract>true</IncludeAllContentForSelfExtract><UseAppHost>true</UseAppHost>")),
            ("Program.cs", Program));

        project.Build().MustSucceed();

        Assert.Equal("2.3.4 [1]", project.Run("--tmpfs", "/tmp", "--volume", "/bundle"));
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Build_that_runs_npm_finds_it()
    {
        NodeStandIn.EnsureThere();
        using var project = new BuiltProject(
            BuiltProject.Console with { NeedsNode = true },
            ("App.csproj", ProjectWith("").Replace("</Project>", """
                  <Target Name="Client" BeforeTargets="BeforeBuild">
                    <Exec Command="npm --version" />
                    <Exec Command="node make.js" />
                    <ItemGroup><Compile Include="Made.cs" Exclude="@(Compile)" /></ItemGroup>
                  </Target>
                </Project>
                """, StringComparison.Ordinal)),
            ("make.js", "require('fs').writeFileSync('Made.cs', `static class Made { public const string Text = \"node ${process.version.length > 1}\"; }`);"),
            ("Program.cs", "System.Console.WriteLine(Made.Text);"));

        project.Build().MustSucceed();

        Assert.Equal("node true", project.Run());
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task Five_images_are_built_at_once_from_an_empty_cache()
    {
        string[] packages = ["Newtonsoft.Json@13.0.3", "Serilog.AspNetCore@9.0.0", "Npgsql@9.0.3", "Dapper@2.1.66", "Polly@8.5.2"];
        var items = string.Concat(packages.Select(package => package.Split('@')).Select(parts => $"<PackageReference Include=\"{parts[0]}\" Version=\"{parts[1]}\" />"));
        using var first = new BuiltProject(BuiltProject.Console, ("App.csproj", ProjectWith(items)), ("Program.cs", Program));
        var dockerfile = await File.ReadAllTextAsync(Path.Combine(first.Root, "Dockerfile"));

        // Each is a build of its own, of another program, with the cache of the first.
        var builds = Enumerable.Range(0, 5).Select(number => Task.Run(() =>
        {
            using var project = new BuiltProject(BuiltProject.Console, ("App.csproj", ProjectWith(items + $"<!-- {number} -->")), ("Program.cs", Program + $"// {number}"));
            project.Write("Dockerfile", dockerfile);
            return project.Build();
        }));

        Assert.All(await Task.WhenAll(builds), result => result.MustSucceed());
    }

    private static string ProjectWith(string items, string properties = "", string sdk = "Microsoft.NET.Sdk") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <Version>2.3.4</Version>
            <IncludeSourceRevisionInInformationalVersion>false</IncludeSourceRevisionInInformationalVersion>
            {properties}
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    private static string? Label(BuiltProject project, string key) => (string?)JsonNode.Parse(Docker.Ask("image", "inspect", project.Image))![0]!["Config"]!["Labels"]![key];
}
