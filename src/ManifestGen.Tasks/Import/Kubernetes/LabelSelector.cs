using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>A selector of a file, asked about labels that are in the files too.</summary>
internal static class LabelSelector
{
    /// <summary>Whether it selects everything.</summary>
    public static bool IsEmpty(SourceNode? selector) => Labels(selector).Count == 0 && Expressions(selector).Count == 0;

    /// <summary>Whether it has expressions, which no attribute says.</summary>
    public static bool HasExpressions(SourceNode? selector) => Expressions(selector).Count > 0;

    /// <summary>Whether it selects what has the labels. An operator that is not known selects nothing.</summary>
    public static bool Selects(SourceNode? selector, SourceNode? labels) =>
        Labels(selector).All(label => labels?.TextAt(label.Key) is { } value && value == label.Value.Text) && Expressions(selector).All(expression => Holds(expression, labels));

    private static List<KeyValuePair<string, SourceNode>> Labels(SourceNode? selector) => selector?["matchLabels"]?.Entries ?? [];

    private static List<SourceNode> Expressions(SourceNode? selector) => selector?["matchExpressions"]?.Items ?? [];

    private static bool Holds(SourceNode expression, SourceNode? labels)
    {
        var own = expression.TextAt("key") is { } key ? labels?.TextAt(key) : null;
        var values = Settings.Texts(expression["values"]) ?? [];
        return expression.TextAt("operator") switch
        {
            "In" => own is not null && values.Contains(own),
            "NotIn" => own is null || !values.Contains(own),
            "Exists" => own is not null,
            "DoesNotExist" => own is null,
            _ => false,
        };
    }
}
