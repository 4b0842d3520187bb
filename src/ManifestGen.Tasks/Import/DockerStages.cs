using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>The stages of a Dockerfile.</summary>
internal sealed class DockerStages
{
    private readonly List<(string? Name, string Image, int Start, int End)> _stages = [];

    private DockerStages()
    {
    }

    /// <summary>The instructions of the last stage, after those of the stages that it begins with, such as <c>base</c> of the templates.</summary>
    public IReadOnlyList<(string Name, string Words, SourceNode Node)> Final { get; private set; } = [];

    public static DockerStages Of(IReadOnlyList<(string Name, string Words, SourceNode Node)> instructions)
    {
        var stages = new DockerStages();
        for (var i = 0; i < instructions.Count; i++)
        {
            if (instructions[i].Name != "FROM")
            {
                continue;
            }

            var next = Enumerable.Range(i + 1, instructions.Count - i - 1).FirstOrDefault(index => instructions[index].Name == "FROM");
            var words = instructions[i].Words.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            var alias = Array.FindIndex(words, word => string.Equals(word, "as", StringComparison.OrdinalIgnoreCase));
            stages._stages.Add((alias >= 0 && alias + 1 < words.Length ? words[alias + 1] : null, ImageOf(instructions[i].Words), i, next == 0 ? instructions.Count : next));
        }

        if (stages._stages.Count == 0)
        {
            stages.Final = instructions;
            return stages;
        }

        var chain = new List<(string Name, string Words, SourceNode Node)>();
        for (var index = stages._stages.Count - 1; index >= 0; index = stages.IndexOf(stages._stages[index].Image, index))
        {
            chain.InsertRange(0, instructions.Skip(stages._stages[index].Start).Take(stages._stages[index].End - stages._stages[index].Start));
        }

        stages.Final = chain;
        return stages;
    }

    /// <summary>The image that an instruction FROM names.</summary>
    public static string ImageOf(string from) => from.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => !word.StartsWith("--", StringComparison.Ordinal)) ?? "";

    public bool IsStage(string name) => IndexOf(name, _stages.Count) >= 0;

    /// <summary>Whether an instruction COPY copies from a stage, and not from an image.</summary>
    public bool IsFromStage(string copy)
    {
        const string option = "--from=";
        var from = copy.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.StartsWith(option, StringComparison.Ordinal))?.Substring(option.Length);
        return from is not null && (IsStage(from) || (int.TryParse(from, out var number) && number >= 0 && number < _stages.Count));
    }

    /// <summary>The last instruction of the name that counts.</summary>
    public SourceNode? Last(string name) => Final.LastOrDefault(instruction => instruction.Name == name).Node;

    private int IndexOf(string name, int before) => _stages.FindIndex(0, Math.Max(0, before), stage => string.Equals(stage.Name, name, StringComparison.OrdinalIgnoreCase));
}
