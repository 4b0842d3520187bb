using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>A real engine copies what the Dockerfile names, and the ignore file keeps out what it should, whatever the names.</summary>
public class BuildContextTests
{
    [RequiresCommandFact("docker buildx version")]
    public void Tests_that_build_images_are_skipped_where_the_engine_does_not_answer() =>
        Assert.False(CommandLine.Answers(RequiredCommands.ImageBuilder.Replace("docker ", "docker --host unix:///nowhere.sock ")));

    [RequiresCommandFact(RequiredCommands.ImageBuilder)]
    public void Odd_names_are_copied_as_they_are() => AssertCopied(
        DockerModels.OddPaths,
        [
            "My $HOME/It's [one].csproj", "My $HOME/Bücher 日本.props", "My $HOME/code/[a].cs", "--flag/x.csproj", "--flag/sub/x.cs", "<<END/y.csproj", "!no/z.csproj",
            "a;b&c|d`e`/$(x).csproj", "it's.snk", "quote\".txt",
        ],
        ["My $HOME/#files [x]/compose.yaml", "My $HOME/#files [x]/secrets/db/key", "My $HOME/obj/x.dll", "--flag/bin/x.dll", "stranger.cs"]);

    [RequiresCommandFact(RequiredCommands.ImageBuilder)]
    public void Names_of_outputs_are_copied_where_the_project_needs_them() => AssertCopied(
        DockerModels.NamedLikeOutputs,
        ["src/bin/Catalog.csproj", "src/bin/code/x.cs", "src/bin/k8s/own.cs", "src/k8s/x.cs", "src/secrets/x.cs", "obj/shared.props", "build/local.user", "data/secrets.json"],
        ["src/bin/bin/x.dll", "src/bin/obj/x.dll", "src/bin/secrets/db/key", "src/bin/compose.yaml", "src/bin/k8s/catalog.yaml", "src/k8s/obj/x.dll", "obj/other.props"]);

    /// <summary>Row 88 of what linters look for; the other tests here are that no Dockerfile breaks it.</summary>
    [RequiresCommandFact(RequiredCommands.ImageBuilder)]
    public void File_that_is_copied_and_ignored_is_found()
    {
        var context = Directory.CreateTempSubdirectory("manifestgen-context-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(context, "a.cs"), "");
            File.WriteAllText(Path.Combine(context, "Dockerfile"), "FROM scratch\nCOPY a.cs b.cs\n");
            File.WriteAllText(Path.Combine(context, "Dockerfile.dockerignore"), "a.cs\n");

            var result = Check(Path.Combine(context, "Dockerfile"), context);

            Assert.Contains("CopyIgnoredFile", result.Output + result.Error, StringComparison.Ordinal);
            Assert.NotEqual(0, result.ExitCode);
        }
        finally
        {
            Directory.Delete(context, recursive: true);
        }
    }

    /// <summary>BuildKit's own check, which it makes only when it is asked to.</summary>
    private static CommandResult Check(string dockerfile, string context) =>
        CommandLine.Run("docker", "build", "--check", "--build-arg", "BUILDKIT_DOCKERFILE_CHECK=experimental=CopyIgnoredFile", "-f", dockerfile, context);

    private static void AssertCopied(ApplicationModel application, string[] copied, string[] left)
    {
        var root = Directory.CreateTempSubdirectory("manifestgen-context-").FullName;
        try
        {
            foreach (var path in copied.Concat(left))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, "context", path))!);
                File.WriteAllText(Path.Combine(root, "context", path), path);
            }

            var copies = Rendered.File(application, "Dockerfile").Split('\n').Where(line => line.StartsWith("COPY --link", StringComparison.Ordinal) && !line.Contains("--from"));
            File.WriteAllLines(Path.Combine(root, "Dockerfile"), copies.Prepend("FROM scratch"));
            File.WriteAllText(Path.Combine(root, "Dockerfile.dockerignore"), Rendered.File(application, "Dockerfile.dockerignore"));
            Check(Path.Combine(root, "Dockerfile"), Path.Combine(root, "context")).MustSucceed();
            var output = Path.Combine(root, "output");
            CommandLine.Run("docker", "build", "-f", Path.Combine(root, "Dockerfile"), "-o", output, Path.Combine(root, "context")).MustSucceed();

            var found = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(output, file));
            Assert.Equal(copied.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
