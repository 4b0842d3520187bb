namespace ManifestGen.Rules.Drift;

/// <summary>What an IDE says of committed files that are not what the attributes generate. A build says it with <c>ManifestGenMode=Check</c>.</summary>
public static class DriftRules
{
    public static Rule FileDiffers { get; } = Information("MGEN1080", "The committed file differs from the attributes",
        "The attributes generate another text from line {0} on, {1} instead of {2}: build the project, or update the file");

    public static Rule FilesOfClassDiffer { get; } = Information("MGEN1081", "Committed files differ from the attributes of the class",
        "The attributes no longer generate the committed text of {0}: build the project, or update the files");

    public static Rule FileIsObsolete { get; } = Information("MGEN1082", "The committed file is no longer generated",
        "The attributes no longer generate this file: build the project, which deletes it, or delete it yourself");

    public static IReadOnlyList<Rule> All { get; } = [FileDiffers, FilesOfClassDiffer, FileIsObsolete];

    private static Rule Information(string id, string title, string message) => new(id, title, message, RuleSeverity.Info, Category.Drift);
}
