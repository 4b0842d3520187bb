using System.Reflection;

namespace ManifestGen.Integration.Tests.Fixtures;

/// <summary>
/// The packed package as a feed, and a package cache that only the tests of one class use, so that no package of an earlier build is found.
/// The classes run beside each other: half of the time a build keeps one core busy.
/// </summary>
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
        File.Copy(Templates, Path.Combine(Feed, Path.GetFileName(Templates)));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("manifestgen-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    public string PackageCache => Path.Combine(Root, "packages");

    /// <summary>The packed templates of <c>dotnet new</c>.</summary>
    public static string Templates => Path.Combine(Metadata("TemplatesFolder"), $"ManifestGen.Templates.{Version}.nupkg");

    public static string Version => Metadata("PackageVersion");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Metadata(string key) =>
        typeof(PackageFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
