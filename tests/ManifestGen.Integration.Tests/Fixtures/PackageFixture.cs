using System.Reflection;

namespace ManifestGen.Integration.Tests.Fixtures;

/// <summary>The packed package as a feed, and a package cache that only this run uses, so that no package of an earlier build is found.</summary>
public sealed class PackageFixture : IDisposable
{
    public PackageFixture()
    {
        Directory.CreateDirectory(Feed);
        var package = $"ManifestGen.{Version}.nupkg";
        // Above the solutions, as a user's own configuration is: a repository names no folder of a machine.
        File.WriteAllText(Path.Combine(Root, "NuGet.config"), """
            <configuration>
              <packageSources>
                <add key="packed" value="feed" />
              </packageSources>
            </configuration>
            """);
        File.Copy(Path.Combine(Metadata("PackageFolder"), package), Path.Combine(Feed, package));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("manifestgen-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    public string PackageCache => Path.Combine(Root, "packages");

    public static string Version => Metadata("PackageVersion");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Metadata(string key) =>
        typeof(PackageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

/// <summary>One at a time: each test starts builds that use every core.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BuildCollection : ICollectionFixture<PackageFixture>
{
    public const string Name = "Builds";
}
