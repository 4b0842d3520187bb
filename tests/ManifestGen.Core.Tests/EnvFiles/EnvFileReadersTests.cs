using ManifestGen.EnvFiles;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.EnvFiles;

/// <summary>Our reading of files of variables is that of the engines' clients.</summary>
public sealed class EnvFileReadersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("manifestgen-").FullName;

    public static TheoryData<string> Files => new(
        "A=1\n", "A=\"x y\"\n", "A='x y'\n", "A='a${HOME}b'\n", "A=x # c\n", "A=x#c\n", "A=#x\n", "export A=1\n", "A = 1\n", "  A=1\n", "A= 1\n", "A=1  \n",
        "A=\"l1\nl2\"\nB=2\n", "\ufeffA=1\n", "A=1\r\nB=2\r\n", "A=1\nA=2\n", "A: 1\n", "A:b=1\n", "A=\n", "a.b-c=1\n", "A B=1\n", "=1\n", "; x=1\n", "A={{x}}\n", "A=\"x\n",
        "A=x\"y\"z\n", "A=it's\n", "A=\"x\" # c\n", "A=\"\"\n", "A=\t1\n", "A={\"a\":1}\n", "A=C:\\temp\\new\n", "A=100%\n", "1A=x\n", "A=${\n", "A=a$ b\n", "A=pa$1x\n", "A=x$\n", "export=1\n", "#c\n\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RequiresCommandTheory("docker compose version")]
    [MemberData(nameof(Files))]
    public void Compose_reads_it_so(string text)
    {
        var answer = CommandLine.Run("docker", "compose", "--file", Write(text), "config", "--format", "json");
        var read = ComposeEnvFile.Read(Plain(text), out var error);

        Assert.Equal(answer.ExitCode != 0, error is not null);
        if (error is null)
        {
            // Compose doubles each $ of what it writes.
            AssertEqual(read, JObject.Parse(answer.Output)["services"]!["web"]!["environment"], value => value.Replace("$$", "$"));
        }
    }

    [RequiresCommandTheory("docker stack config --help")]
    [MemberData(nameof(Files))]
    public void Client_of_Swarm_reads_it_so(string text)
    {
        var answer = CommandLine.Run("docker", "stack", "config", "--compose-file", Write(text));
        var read = StackEnvFile.Read(Plain(text), out var error);

        Assert.Equal(answer.ExitCode != 0, error is not null);
        if (error is null)
        {
            AssertEqual(read, YamlDocuments.Read(answer.Output).Single()["services"]!["web"]!["environment"], value => value);
        }
    }

    private static void AssertEqual(IReadOnlyList<EnvFileEntry> read, JToken? environment, Func<string, string> plain)
    {
        // One without a value comes from the environment of the test, which has none of these.
        var expected = read.Where(entry => entry.Value is not null).GroupBy(entry => entry.Name).Select(group => $"{group.Key}={group.Last().Value}");
        var actual = environment is JObject variables ? variables.Properties().Select(variable => $"{variable.Name}={plain(variable.Value.ToString())}") : [];

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static string Plain(string text) => text.TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal);

    private string Write(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "local.env"), text);
        var file = Path.Combine(_folder, "compose.yaml");
        File.WriteAllText(file, "services:\n  web:\n    image: web\n    env_file: [local.env]\n");
        return file;
    }
}
