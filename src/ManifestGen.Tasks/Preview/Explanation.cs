using System.Globalization;
using System.Text;
using ManifestGen.Text;

namespace ManifestGen.Tasks.Preview;

/// <summary>A line of a file, and what made it.</summary>
public sealed record AnsweredLine(string Text, IReadOnlyList<string> Answers);

/// <summary>What made each line of a file, as the payload carries it.</summary>
/// <param name="Path">The file; empty where no file has the name that was asked for.</param>
/// <param name="Lines">Its lines; or the files that there are.</param>
public sealed record Explanation(string Path, IReadOnlyList<AnsweredLine> Lines)
{
    public static Explanation Read(string text)
    {
        var lines = text.Split('\n');
        return new(lines[0], lines.Skip(1).Select(line => line.Split(Payload.AnswerSeparator[0])).Select(parts => new AnsweredLine(parts[0], parts.Skip(1).ToArray())).ToArray());
    }

    /// <param name="file">What the user asked about.</param>
    /// <param name="line">The line; empty for all.</param>
    /// <param name="projectFolder">From where the paths of sources are written.</param>
    /// <param name="problem">Why there is no answer.</param>
    public string Print(string file, string line, string projectFolder, out string? problem)
    {
        problem = null;
        if (Path.Length == 0)
        {
            var known = string.Join(", ", Lines.Select(other => other.Text));
            problem = known.Length == 0 ? "The project generates no file, so there is nothing to explain."
                : file.Length == 0 ? $"Name the file to explain, such as '-p:File={Lines[0].Text}'. The build generates {known}."
                : $"'{file}' is not a generated file of the project. The build generates {known}.";
            return "";
        }

        if (line.Length == 0)
        {
            return Print(Enumerable.Range(0, Lines.Count), projectFolder);
        }

        if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > Lines.Count)
        {
            problem = $"Line is '{line}', but {Path} has only the lines 1 to {Lines.Count.ToString(CultureInfo.InvariantCulture)}.";
            return "";
        }

        return Print([number - 1], projectFolder);
    }

    // Lines that are there for the same reason stand together, and the reason below them.
    private string Print(IEnumerable<int> numbers, string projectFolder)
    {
        var text = new StringBuilder(Path).Append('\n');
        IReadOnlyList<string> answers = [];
        foreach (var number in numbers)
        {
            if (!answers.SequenceEqual(Lines[number].Answers))
            {
                Append(text, answers, projectFolder);
            }

            answers = Lines[number].Answers;
            text.AppendFormat(CultureInfo.InvariantCulture, "{0,5} | {1}\n", number + 1, Lines[number].Text);
        }

        Append(text, answers, projectFolder);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> answers, string projectFolder)
    {
        foreach (var answer in answers)
        {
            text.Append("      ^ ").Append(answer.Replace(projectFolder + System.IO.Path.DirectorySeparatorChar, "")).Append('\n');
        }
    }
}
