using System.Text.RegularExpressions;
using ManifestGen.Tasks.Context.Evaluation;
using Microsoft.Build.Construction;

namespace ManifestGen.Tasks.Context.Commands;

/// <summary>A program that a target of the project's people starts.</summary>
/// <param name="Program">Its name without folder and extension, such as <c>npm</c>; what cannot be told is left out.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="Target">The target, or the property that holds the command.</param>
/// <param name="Place">Where the command is written.</param>
public sealed record BuildCommand(string Program, string Arguments, string Target, ElementPlace Place)
{
    /// <summary>What separates commands in a line of a shell, of Linux or of Windows.</summary>
    private static readonly Regex Separators = new(@"&&|\|\||[;|&\r\n]", RegexOptions.CultureInvariant);

    private static readonly Regex FirstWord = new(@"\A\s*(?:[A-Za-z_][A-Za-z0-9_]*=\S*\s+)*(?:""(?<quoted>[^""]+)""|'(?<quoted>[^']+)'|(?<word>[^\s""']+))(?<rest>.*)\z", RegexOptions.CultureInvariant);

    private static readonly string[] Extensions = [".exe", ".cmd", ".bat"];

    /// <summary>Words before the program itself.</summary>
    private static readonly string[] Starters = ["call", "exec", "sudo", "env", "nohup", "time", "start"];

    private static readonly string[] Events = ["PreBuildEvent", "PostBuildEvent"];

    /// <summary>The commands of a project as it is published, in the order of its files. Those of targets that do not run on Linux or in a container are left out.</summary>
    public static IEnumerable<BuildCommand> Of(EvaluatedProject project) => OfTasks(project).Concat(OfEvents(project));

    private static IEnumerable<BuildCommand> OfTasks(EvaluatedProject project) =>
        from file in project.UserFiles
        from target in file.Targets
        where project.MayHold(target.Condition)
        from task in target.Children.OfType<ProjectTaskElement>()
        where task.Name == "Exec" && project.MayHold(task.Condition)
        from command in Split(project.Expand(task.GetParameter("Command"), file), target.Name, ElementPlace.Of(task.Location, file.FullPath))
        where !project.IsBrought(command.Program, command.Arguments)
        select command with { Program = NameOf(command.Program) };

    private static IEnumerable<BuildCommand> OfEvents(EvaluatedProject project) =>
        from property in project.UserProperties
        where Events.Contains(property.Name, StringComparer.OrdinalIgnoreCase)
        from command in Split(property.EvaluatedValue, property.Name, ElementPlace.Of(property.Xml.Location, project.Path))
        where !project.IsBrought(command.Program, command.Arguments)
        select command with { Program = NameOf(command.Program) };

    private static IEnumerable<BuildCommand> Split(string text, string target, ElementPlace place)
    {
        foreach (var part in Separators.Split(text.Replace("%3B", ";")))
        {
            var (program, rest) = First(part);
            while (program is not null && Starters.Contains(program, StringComparer.OrdinalIgnoreCase))
            {
                (program, rest) = First(rest);
            }

            // What MSBuild or a shell puts in later is known to them only.
            if (program is { Length: > 0 } && program.IndexOfAny(['$', '%', '@', '(', '#', '<', '>', ':']) < 0 && program[0] is not ('-' or '['))
            {
                yield return new(program, rest.Trim(), target, place);
            }
        }
    }

    private static (string? Program, string Arguments) First(string text)
    {
        var match = FirstWord.Match(text);
        return match.Success ? (match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["word"].Value, match.Groups["rest"].Value) : (null, "");
    }

    private static string NameOf(string program)
    {
        var name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1);
        var extension = Extensions.FirstOrDefault(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        return extension is null ? name : name.Substring(0, name.Length - extension.Length);
    }
}
