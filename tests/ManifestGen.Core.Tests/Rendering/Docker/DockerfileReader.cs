using System.Text;
using System.Text.Json;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>One instruction, with its continued lines joined.</summary>
internal sealed record Instruction(string Keyword, string Arguments)
{
    /// <summary>The options before the arguments, such as <c>--link</c>.</summary>
    public IReadOnlyList<string> Options { get; } = Arguments.Split(' ').TakeWhile(word => word.StartsWith("--", StringComparison.Ordinal)).ToList();

    private string Operands => Arguments[Options.Sum(option => option.Length + 1)..];

    /// <summary>The words of COPY, after expansion and, for the sources, after matching of file names.</summary>
    public (IReadOnlyList<string> Sources, string Destination) Copy()
    {
        var words = Words().Select(Expand).ToList();
        return (words[..^1].Select(DockerfileReader.MatchedBy).ToList(), DockerfileReader.WithoutDot(words[^1]));
    }

    /// <summary>The words of the exec form.</summary>
    public string[] Exec() => JsonSerializer.Deserialize<string[]>(Arguments)!;

    /// <summary>The words that a POSIX shell makes of the command.</summary>
    public IReadOnlyList<string> Shell() => DockerfileReader.ShellWords(Operands.Replace(" ${VERSION:+-p:Version=\"$VERSION\"}", "", StringComparison.Ordinal));

    private string[] Words()
    {
        var words = Operands.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(Operands)! : Operands.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.DoesNotContain(words, word => word.TrimStart("0123456789".ToCharArray()).StartsWith("<<", StringComparison.Ordinal));
        return words;
    }

    // A word of an instruction with expansion: quotes are removed, a backslash takes the meaning of the next character, $ begins a variable.
    private static string Expand(string word)
    {
        var text = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            Assert.DoesNotContain(word[i], "$'\"");
            text.Append(word[i] == '\\' ? word[++i] : word[i]);
        }

        return text.ToString();
    }
}

/// <summary>Reads a Dockerfile as BuildKit does, as far as ours go; what it would take for something else fails the test.</summary>
internal static class DockerfileReader
{
    public static IReadOnlyList<Instruction> Read(string text)
    {
        var instructions = new List<Instruction>();
        var pending = "";
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            var trimmed = line.TrimEnd();
            if (trimmed.EndsWith('\\'))
            {
                pending += trimmed[..^1];
                continue;
            }

            var words = (pending + trimmed).Split(' ', 2);
            instructions.Add(new Instruction(words[0], words[1].TrimStart()));
            pending = "";
        }

        Assert.Equal("", pending);
        return instructions;
    }

    /// <summary>The one file name that a pattern of COPY matches.</summary>
    public static string MatchedBy(string pattern)
    {
        Assert.False(pattern.StartsWith('!') || pattern.StartsWith(' ') || pattern.TrimEnd('/').EndsWith(' '), $"'{pattern}' loses its ends.");
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            Assert.DoesNotContain(pattern[i], "*?\\");
            if (pattern[i] == '[')
            {
                Assert.Equal(']', pattern[i + 2]);
                text.Append(pattern[i + 1]);
                i += 2;
                continue;
            }

            text.Append(pattern[i]);
        }

        return WithoutDot(text.ToString());
    }

    public static string WithoutDot(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;

    public static IReadOnlyList<string> ShellWords(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < command.Length; i++)
        {
            switch (command[i])
            {
                case '\'':
                    var end = command.IndexOf('\'', i + 1);
                    word.Append(command, i + 1, end - i - 1);
                    i = end;
                    break;
                case '\\':
                    word.Append(command[++i]);
                    break;
                case ' ':
                    words.Add(word.ToString());
                    word.Clear();
                    break;
                default:
                    Assert.DoesNotContain(command[i], "\"`();|<>#[]{}!~");
                    word.Append(command[i]);
                    break;
            }
        }

        return [.. words.Append(word.ToString()).Where(text => text.Length > 0)];
    }
}
