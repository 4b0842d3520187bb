using ManifestGen.Rendering.Docker;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>An ignore file is read as the engine reads it.</summary>
public class IgnorePatternTests
{
    private static readonly string[] Files =
    [
        "a.md", "README.md", "src/a.md", "src/x/README.md", "src/x/y.cs", "src/x/b/c.txt", "src/bin/z.dll", "lib/bin/z.dll", "bin/z.dll", ".env", ".env.local",
        "certs/ca.pem", "certs/key.pem", "a b.txt", "a[1].txt", "a1.txt", "!x.txt", "deep/er/still/f.txt", "star*.txt",
    ];

    public static TheoryData<string> IgnoreFiles { get; } =
    [
        "*.md", "**/*.md", "*.md\n!README.md", "/src/x/", "src/*/b", "src/**", "src/**\n!src/x/y.cs", "*\n!src", "*\n!src\n**/bin", "**/bin\n!lib", "bin", ".env*",
        "**/*.pem\n!certs/ca.pem", "a?.txt", "a[[]1].txt", "a[0-9].txt", "a\\[1\\].txt", "  a b.txt  ", "# src\nlib", " # src", "\\!x.txt", "./src/../lib", "**", "**/f.txt",
        "deep/**/f.txt", "!certs", "*\n!certs/*.pem\ncerts/key.pem", "star\\*.txt", "src/x\n!src/x/b/c.txt", "deep/*", "**/x/**", "../lib", "a[^2].txt",
    ];

    [RequiresCommandTheory(RequiredCommands.ImageBuilder)]
    [MemberData(nameof(IgnoreFiles))]
    public void Context_holds_what_the_patterns_leave(string ignoreFile)
    {
        var root = Directory.CreateTempSubdirectory("manifestgen-ignore-").FullName;
        try
        {
            foreach (var path in Files)
            {
                var file = Path.Combine(root, "context", path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, path);
            }

            File.WriteAllText(Path.Combine(root, "Dockerfile"), "FROM scratch\nCOPY . .\n");
            File.WriteAllText(Path.Combine(root, "Dockerfile.dockerignore"), ignoreFile);
            var output = Path.Combine(root, "output");
            CommandLine.Run("docker", "build", "-f", Path.Combine(root, "Dockerfile"), "-o", output, Path.Combine(root, "context")).MustSucceed();
            var found = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(output, file));

            var patterns = ignoreFile.Split('\n').Select(IgnorePattern.TryParse).OfType<IgnorePattern>().ToArray();
            var left = Files.Where(path => IgnorePattern.Deciding(patterns, path) is null or { IsException: true });
            Assert.Equal(found.Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("# comment")]
    [InlineData("[bad")]
    [InlineData("bad\\")]
    [InlineData("!")]
    public void Line_without_a_pattern_is_none(string line) => Assert.Null(IgnorePattern.TryParse(line));
}
