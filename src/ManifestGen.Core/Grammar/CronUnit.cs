namespace ManifestGen.Grammar;

/// <summary>What a field of a schedule counts.</summary>
/// <param name="Name">As messages call it.</param>
/// <param name="Minimum">The lowest number.</param>
/// <param name="Maximum">The highest number.</param>
internal sealed record CronUnit(string Name, int Minimum, int Maximum)
{
    /// <summary>In the order of the fields.</summary>
    public static IReadOnlyList<CronUnit> All { get; } =
    [
        new("minute", 0, 59),
        new("hour", 0, 23) { WithArticle = "an hour" },
        new("day of the month", 1, 31),
        new("month", 1, 12) { Names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] },
        new("day of the week", 0, 6) { Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"], Hint = ", where 0 is Sunday" },
    ];

    public string WithArticle { get; init; } = "a " + Name;

    /// <summary>What explains the bounds, after them.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Names of its numbers, from the lowest on.</summary>
    public string[] Names { get; init; } = [];

    /// <summary>A number or a name, which need not be within the bounds.</summary>
    public bool TryRead(string text, out int number)
    {
        var index = Array.IndexOf(Names, text.ToLowerInvariant());
        number = index + Minimum;
        return index >= 0 || CronField.TryParse(text, out number);
    }
}
