namespace ManifestGen.EnvFiles;

/// <summary>What to tell of a line.</summary>
/// <param name="Line">Of the file, from 1.</param>
/// <param name="Column">Of the line, from 1.</param>
/// <param name="IsRefused">Whether an engine does not take the file; else it reads the line in another way than the other one.</param>
/// <param name="Message">A sentence, without the name of the file.</param>
public sealed record EnvFileProblem(int Line, int Column, bool IsRefused, string Message);

/// <summary>
/// Compares how Compose and Swarm read a file of variables. The notation that both read alike is <c>NAME=value</c>, without quotes, comments behind it, <c>$NAME</c>
/// and spaces at its ends.
/// </summary>
public static class EnvFileCheck
{
    private const string OtherNotation = "or declare the variable with [Env], which works the same everywhere";

    /// <param name="text">What the file holds.</param>
    /// <param name="compose">Whether Compose reads it.</param>
    /// <param name="swarm">Whether Swarm's client reads it.</param>
    public static IReadOnlyList<EnvFileProblem> Check(string text, bool compose, bool swarm)
    {
        var plain = Plain(text);
        var problems = new List<(int At, bool IsRefused, string Message)>();
        var ofCompose = ComposeEnvFile.Read(plain, out var composeError);
        var ofStack = StackEnvFile.Read(plain, out var stackError);
        if (swarm && plain.IndexOf('\ufffd') is >= 0 and var foreign)
        {
            problems.Add((foreign, true, "'docker stack deploy' rejects the file, because it is not UTF-8. Save the file as UTF-8."));
        }

        if (plain.IndexOf('\0') is >= 0 and var nul)
        {
            problems.Add((nul, true, "A variable cannot contain a NUL character: remove it."));
        }

        if (compose && composeError is not null)
        {
            problems.Add((composeError.At, true, $"'docker compose' rejects the file, because {composeError.Reason}: write NAME=value."));
        }

        if (swarm && stackError is not null)
        {
            problems.Add((stackError.At, true, $"'docker stack deploy' rejects the file, because {stackError.Reason}: write NAME=value."));
        }

        if (swarm)
        {
            problems.AddRange(ofStack.Where(entry => entry.Value?.Contains("{{") == true).Select(entry => (entry.ValueAt + entry.Value!.IndexOf("{{", StringComparison.Ordinal), false,
                $"Swarm takes '{{{{' in the value of '{entry.Name}' for a template, so the task fails or gets another value: declare the variable with [Env], which escapes it.")));
        }

        if (compose && swarm)
        {
            problems.AddRange(Differences(plain, ofCompose, ofStack));
        }

        return [.. problems.GroupBy(problem => LineOf(plain, problem.At)).OrderBy(line => line.Key).Select(line => line.OrderByDescending(problem => problem.IsRefused).First())
            .Select(problem => new EnvFileProblem(LineOf(plain, problem.At), ColumnOf(plain, problem.At), problem.IsRefused, problem.Message))];
    }

    /// <summary>The variables that Compose finds in a file, and where each begins.</summary>
    public static IReadOnlyList<(string Name, int Line, int Column)> Names(string text)
    {
        var plain = Plain(text);
        return [.. ComposeEnvFile.Read(plain, out _).Select(entry => (entry.Name, LineOf(plain, entry.At), ColumnOf(plain, entry.At)))];
    }

    private static string Plain(string text) => text.TrimStart('\ufeff').Replace("\r\n", "\n");

    private static IEnumerable<(int At, bool IsRefused, string Message)> Differences(string text, IReadOnlyList<EnvFileEntry> ofCompose, IReadOnlyList<EnvFileEntry> ofStack)
    {
        var byLine = ofStack.ToDictionary(entry => LineOf(text, entry.At));
        foreach (var entry in ofCompose)
        {
            if (byLine.TryGetValue(LineOf(text, entry.At), out var other) && Difference(entry, other) is { } difference)
            {
                yield return (difference.At, false, difference.Message);
            }
        }
    }

    private static (int At, string Message)? Difference(EnvFileEntry compose, EnvFileEntry stack) => compose switch
    {
        _ when compose.Name != stack.Name =>
            (compose.At, $"Compose reads the variable as '{compose.Name}', and Swarm as '{stack.Name}': write NAME=value."),
        { Value: null } => null,
        { Quote: { } quote } =>
            (compose.ValueAt, $"Compose removes the quotes from the value of '{compose.Name}', and Swarm keeps them: {(NeedsQuotes(compose.Value, quote) ? "declare the variable with [Env], which is the same everywhere" : "remove them")}."),
        { IsExpanded: true } when References.First(compose.Value) is { } reference =>
            (compose.ValueAt + reference, $"Compose expands '$' in the value of '{compose.Name}', and Swarm does not: write the value itself, {OtherNotation}."),
        { CommentAt: { } comment } =>
            (comment, $"Compose ends the value of '{compose.Name}' before ' #', and Swarm at the end of the line: put the comment on its own line."),
        _ when compose.Value != stack.Value =>
            (stack.ValueAt, $"Compose trims the value of '{compose.Name}', and Swarm keeps the spaces: remove them, {OtherNotation}."),
        _ => null,
    };

    // What only quotes keep together, or as it is.
    private static bool NeedsQuotes(string value, char quote) =>
        value.IndexOfAny(['\n', '\\', '$']) >= 0 || value.Trim() != value || value.Contains(" #") || (value.Length > 0 && value[0] is '"' or '\'') || value.IndexOf(quote) >= 0;

    private static int LineOf(string text, int at) => 1 + text.Take(at).Count(character => character == '\n');

    private static int ColumnOf(string text, int at) => at == 0 ? 1 : at - text.LastIndexOf('\n', at - 1);
}
