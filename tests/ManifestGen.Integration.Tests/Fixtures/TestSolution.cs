using System.Diagnostics;

namespace ManifestGen.Integration.Tests.Fixtures;

/// <summary>A folder with projects, outside the repository and deaf to it, which is deleted with the test.</summary>
public sealed class TestSolution : IDisposable
{
    private readonly PackageFixture _package;

    public TestSolution(PackageFixture package)
    {
        _package = package;
        Root = Directory.CreateDirectory(Path.Combine(package.Root, Guid.NewGuid().ToString("N")[..8])).FullName;
        // The feed's NuGet.config lies above, and is none of the repository.
        Directory.CreateDirectory(PathOf(".git"));
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        Write("NuGet.config", "<configuration />");
    }

    public string Root { get; }

    public string PathOf(string path) => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public bool Exists(string path) => File.Exists(PathOf(path));

    /// <summary>Writes a project that references the package.</summary>
    public void WriteProject(string path, string properties = "", string items = "", string sdk = "Microsoft.NET.Sdk", string framework = "<TargetFramework>net10.0</TargetFramework>") =>
        Write(path, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                {framework}
                <OutputType>Exe</OutputType>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ManifestGen" Version="{PackageFixture.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);

    public BuildResult Build(string project, params string[] arguments) => Run(["build", project, "-v:m", .. arguments]);

    public BuildResult Run(params string[] arguments) => RunIn("", arguments);

    public BuildResult RunIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = PathOf(folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Prepare(start);
        if (arguments[0] == "new")
        {
            // Templates are installed for this solution alone.
            start.Environment["DOTNET_CLI_HOME"] = Root + ".home";
            start.Environment["DOTNET_NOLOGO"] = "1";
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    /// <summary>Gives a program that builds the surroundings of the projects.</summary>
    public void Prepare(ProcessStartInfo start)
    {
        start.Environment["NUGET_PACKAGES"] = _package.PackageCache;
        // A node that outlives the build would keep the tasks of a package that the next run replaces.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // The test host's own MSBuild settings are not the project's.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
