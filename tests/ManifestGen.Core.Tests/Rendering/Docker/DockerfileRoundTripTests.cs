using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>Any name of a file comes back unchanged from the readers of a Dockerfile, or cannot be held and is refused.</summary>
public class DockerfileRoundTripTests
{
    private const string Special = " $\"'\\[]*?#!-<>&|;`(){}~%@^=,:.\u00fc\u65e5\n\t\r\u0085\u2028";

    // Mostly what is special somewhere, so that combinations are tried too.
    private static readonly Gen<string> Name =
        Gen.String[Gen.OneOf(Gen.Char[Special], Gen.Char['a', 'z'], Gen.Char), 1, 8].Select(name => name.Replace('/', '_')).Where(name => name is not ("." or ".."));

    [Fact]
    public void Names_survive_or_are_refused() => Gen.Select(Name, Name, Name, Name).Sample((folder, file, other, assembly) =>
    {
        var names = new[] { folder, file, other, assembly };
        if (folder == other)
        {
            // A folder in a folder that is copied anyway has no line of its own.
            return;
        }

        if (!names.All(DockerText.CanHoldPath))
        {
            Assert.Contains(names.SelectMany(name => name), c => c is '\\' or '*' or '?' or '\u2028' or '\u2029' || char.IsControl(c) || char.IsSurrogate(c));
            return;
        }

        var project = new ProjectModel
        {
            AssemblyName = assembly,
            ProjectPath = $"{folder}/{file}.csproj",
            RestoreInputs = EquatableArray.Of($"{other}.props"),
            SourceFolders = EquatableArray.Of($"{other}/{folder}", folder),
            SourceFiles = EquatableArray.Of($"{other}.{file}"),
        };
        var instructions = DockerfileReader.Read(Rendered.File(TestModels.Application(project, TestModels.Service("x")), "Dockerfile"));

        Assert.Equal(
            ["FROM", "ARG", "ENV", "WORKDIR", "COPY", "COPY", "RUN", "COPY", "COPY", "COPY", "ARG", "RUN", "FROM", "ARG", "LABEL", "WORKDIR", "COPY", "USER", "ENTRYPOINT"],
            instructions.Select(instruction => instruction.Keyword));
        AssertCopies(instructions[4], $"{other}.props", "");
        AssertCopies(instructions[5], $"{folder}/{file}.csproj", $"{folder}/");
        AssertCopies(instructions[7], $"{other}.{file}", "");
        AssertCopies(instructions[8], $"{other}/{folder}/", $"{other}/{folder}/");
        AssertCopies(instructions[9], $"{folder}/", $"{folder}/");
        AssertRuns(instructions[6], "restore", project.ProjectPath);
        AssertRuns(instructions[11], "publish", project.ProjectPath);
        Assert.Equal(["dotnet", $"{assembly}.dll"], instructions[18].Exec());
    });

    private static void AssertCopies(Instruction instruction, string source, string destination)
    {
        var (sources, target) = instruction.Copy();
        Assert.Equal([source], sources);
        Assert.Equal(destination, target);
    }

    private static void AssertRuns(Instruction instruction, string command, string path)
    {
        var words = instruction.Shell();
        Assert.Equal(["dotnet", command], words.Take(2));
        Assert.Equal(path, DockerfileReader.WithoutDot(words[2]));
        Assert.StartsWith("-", words[3], StringComparison.Ordinal);
    }
}
