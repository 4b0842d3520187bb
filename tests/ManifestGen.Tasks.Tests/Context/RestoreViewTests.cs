using System.Diagnostics;
using ManifestGen.Tasks.Context;

namespace ManifestGen.Tasks.Tests.Context;

/// <summary>
/// The layer of restore has only what restore reads. What NuGet would restore there has to be what it restores of the whole project, or publish looks for
/// packages that are not there.
/// </summary>
public sealed class RestoreViewTests : CollectorTest
{
    private const string Container = "-p:Configuration=Release;_IsPublishing=true";

    public static TheoryData<string, string> Projects => new()
    {
        { "Microsoft.NET.Sdk.Web", "" },
        { "Microsoft.NET.Sdk.Web", "<PublishAot>true</PublishAot>" },
        { "Microsoft.NET.Sdk.Worker", "<PublishSingleFile>true</PublishSingleFile><RuntimeIdentifiers>linux-x64;linux-arm64</RuntimeIdentifiers>" },
        { "Microsoft.NET.Sdk", "<Extra Condition=\"Exists('more.txt')\">true</Extra>" },
        { "Microsoft.NET.Sdk", "<Extra Condition=\"$([System.IO.File]::ReadAllText('$(MSBuildThisFileDirectory)../../more.txt').Contains('yes'))\">true</Extra>" },
        { "Microsoft.NET.Sdk", "<Extra Condition=\"Exists('$(SolutionDir)more.txt')\">true</Extra><At>$(SolutionDir)</At>" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void Layer_of_restore_restores_what_the_project_needs(string sdk, string properties)
    {
        Folder.Write("All.sln", "");
        Folder.Write("more.txt", "yes");
        Folder.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion Include=\"Some\" Version=\"1.0.0\" /></ItemGroup></Project>");
        Folder.Write("src/App/more.txt", "");
        Folder.Write("src/App/Page.razor", "<p></p>");
        Folder.Write("src/App/wwwroot/index.html", "");
        Folder.Write("src/Client/Index.razor", "<p></p>");
        Folder.Write("src/Client/Client.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.BlazorWebAssembly"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
            """);
        Folder.Write(App, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Client/Client.csproj" />
                <PackageReference Include="Some" Condition="'$(Extra)' == 'true'" />
              </ItemGroup>
            </Project>
            """);
        var context = Collect();
        using var layer = new TemporaryFolder();
        foreach (var path in context.RestoreInputs.Select(path => Path.GetRelativePath(context.Root, path)))
        {
            layer.Write(path, Folder.Read(path));
        }

        var there = GraphOf(layer, layer, context);

        Assert.Contains("App.csproj", there, StringComparison.Ordinal);
        // A dependency is an object there, a central version a text.
        Assert.Equal(properties.Contains("Extra", StringComparison.Ordinal), there.Contains("\"Some\": {", StringComparison.Ordinal));
        Assert.Contains("Microsoft.AspNetCore.App.Internal.Assets", there, StringComparison.Ordinal);
        Assert.Equal(GraphOf(Folder, layer, context), there);
    }

    // What NuGet is asked to restore, with all paths as those of one folder.
    private static string GraphOf(TemporaryFolder folder, TemporaryFolder layer, BuildContext context)
    {
        var graph = folder.PathOf("graph.json");
        var properties = context.RestoreProperties.Select(property => $"-p:{property.Key}={property.Value.Replace("/source/", folder.Root + "/", StringComparison.Ordinal)}");
        var start = new ProcessStartInfo("dotnet", ["msbuild", folder.PathOf(App), "-nologo", "-t:GenerateRestoreGraphFile", "-p:RestoreGraphOutputPath=" + graph, Container, .. properties])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return File.ReadAllText(graph).Replace(folder.Root, layer.Root, StringComparison.Ordinal);
    }
}
