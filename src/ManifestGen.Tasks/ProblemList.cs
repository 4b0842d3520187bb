using System.Globalization;

namespace ManifestGen.Tasks;

/// <summary>
/// Problems as a text, from the task that finds them to the one that knows whether anybody need hear of them: a project that declares no service has no
/// image that could fail.
/// </summary>
public static class ProblemList
{
    private const char Separator = '\t';

    public static string Write(IEnumerable<Problem> problems) => string.Concat(problems.Select(problem => string.Join(Separator.ToString(),
        new[] { problem.Code, problem.IsError ? "error" : problem.IsInformation ? "information" : "warning", problem.File, Text(problem.Line), Text(problem.Column), problem.Message }.Select(Uri.EscapeDataString)) + "\n"));

    public static IReadOnlyList<Problem> Read(string text) =>
    [
        .. text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(Separator).Select(Uri.UnescapeDataString).ToArray())
            .Where(parts => parts.Length == 6)
            .Select(parts => new Problem(parts[0], parts[1] == "error", parts[2], parts[5], Number(parts[3]), Number(parts[4])) { IsInformation = parts[1] == "information" }),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
