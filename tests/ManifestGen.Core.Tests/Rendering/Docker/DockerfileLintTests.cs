using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>What the common linters of Dockerfiles ask for, on every snapshot; and BuildKit's own checks.</summary>
public class DockerfileLintTests
{
    public static TheoryData<string> Snapshots { get; } = new(SnapshotFiles.Below(".").Where(path => path.EndsWith(".Dockerfile", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void Only_known_instructions_in_capitals(string path) =>
        Assert.All(Read(path), instruction => Assert.Contains(
            instruction.Keyword, new[] { "FROM", "ARG", "ENV", "RUN", "WORKDIR", "COPY", "LABEL", "EXPOSE", "USER", "ENTRYPOINT" }));

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void Stages_are_named_in_lower_case_and_only_once(string path)
    {
        var names = Arguments(path, "FROM").Select(from => Regex.Match(from, @" AS ([a-z]+)\z").Groups[1].Value).ToList();

        Assert.Equal(["build", "final"], names[0] == "node" ? names.Skip(1) : names);
    }

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void Images_have_a_tag_that_is_not_latest(string path) =>
        Assert.All(Arguments(path, "FROM"), from => Assert.Matches(@"\A(--platform=\$BUILDPLATFORM )?[^ $]+:(?!latest)[^ :/]+(@sha256:[0-9a-f]{64})? AS ", from));

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void Working_folders_are_absolute(string path) => Assert.All(Arguments(path, "WORKDIR"), folder => Assert.StartsWith("/", folder, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void Final_stage_ends_as_a_numeric_user_other_than_root(string path)
    {
        Assert.Equal(["10001:10001"], Arguments(path, "USER"));
        Assert.Equal(["USER", "ENTRYPOINT"], Read(path).TakeLast(2).Select(instruction => instruction.Keyword));
    }

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void One_entry_point_in_exec_form(string path) =>
        Assert.All(Assert.Single(Read(path), instruction => instruction.Keyword == "ENTRYPOINT").Exec(), word => Assert.NotEqual("", word));

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void Several_sources_go_to_a_folder(string path) =>
        Assert.All(Read(path).Where(instruction => instruction.Keyword == "COPY"), instruction =>
        {
            var (sources, destination) = instruction.Copy();
            Assert.True(sources.Count == 1 || destination is "" || destination.EndsWith('/'), instruction.Arguments);
        });

    [RequiresCommandTheory(RequiredCommands.ImageBuilder)]
    [MemberData(nameof(Snapshots))]
    public void BuildKit_has_nothing_to_say(string path)
    {
        var context = Directory.CreateTempSubdirectory("manifestgen-check-");
        try
        {
            // The images themselves need a registry.
            var text = Regex.Replace(SnapshotFiles.Read(path), @"(?m)^(FROM (--platform=\S+ )?)\S+ AS", "$1scratch AS");
            var result = CommandLine.RunWithInput(text, "docker", "build", "--check", "-f", "-", context.FullName).MustSucceed();

            Assert.Contains("no warnings found", result.Output + result.Error, StringComparison.Ordinal);
        }
        finally
        {
            context.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<Instruction> Read(string path) => DockerfileReader.Read(SnapshotFiles.Read(path));

    private static IEnumerable<string> Arguments(string path, string keyword) =>
        Read(path).Where(instruction => instruction.Keyword == keyword).Select(instruction => instruction.Arguments);
}
