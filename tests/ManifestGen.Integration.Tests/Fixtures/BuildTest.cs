namespace ManifestGen.Integration.Tests.Fixtures;

/// <summary>A test that builds a console project, <c>App</c>, with two files in its payload.</summary>
public abstract class BuildTest(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    protected const string Compose = "App/compose.yaml";
    protected const string Deployment = "App/k8s/catalog.yaml";
    protected const string WithoutRestore = "--no-restore";

    protected TestSolution Solution { get; } = new(package);

    public void Dispose()
    {
        Solution.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes the project; it is not built.</summary>
    protected void CreateApp(string properties = "", string framework = "<TargetFramework>net10.0</TargetFramework>")
    {
        Solution.WriteProject("App/App.csproj", properties, framework: framework);
        Solution.Write("App/Program.cs", Sources.Program);
        Declare(("compose.yaml", "services: {}\n"), ("k8s/catalog.yaml", "kind: Deployment\n"));
    }

    /// <summary>Replaces what the project declares.</summary>
    protected void Declare(params (string Path, string Body)[] files) => Solution.Write("App/Payload.cs", Sources.Payload(files));

    protected BuildResult Build(params string[] arguments) => Solution.Build("App", arguments);

    /// <summary>The age of a file, made old first so that any write shows.</summary>
    protected DateTime MakeOld(string path)
    {
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Solution.PathOf(path), old);
        return old;
    }

    protected DateTime AgeOf(string path) => File.GetLastWriteTimeUtc(Solution.PathOf(path));
}
