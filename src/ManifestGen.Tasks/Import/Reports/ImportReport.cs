using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ManifestGen.Rules.Configuration.Secrets;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Reports;

/// <summary>What the import says of each setting of the files.</summary>
internal sealed class ImportReport(ImportContext context, IReadOnlyList<string> additions)
{
    private const int MostInSummary = 15;

    private const int LongestValue = 60;

    // What runs and what is a document of its own may hold a password anywhere.
    private static readonly Regex Hidden = new(@"(^|\.)(args|command|entrypoint|healthcheck|exec|literals|secretGenerator|stringData|data|binaryData|content|patch|httpHeaders|options|metadata\.annotations|value|volumeAttributes|parameters|config|settings|auth)(\.|\[|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Before the host of a URL stands a name, or a token.
    private static readonly Regex UserInfo = new(@"://[^/@\s]+@", RegexOptions.CultureInvariant);

    private readonly SourceNode[] _leaves = [.. context.Documents.SelectMany(document => document.Leaves)];

    public ImportCounts Counts => new(_leaves.Count(leaf => leaf.Fate == Fate.Understood), _leaves.Count(leaf => leaf.Fate == Fate.Default), _leaves.Count(leaf => leaf.Fate == Fate.Elsewhere));

    /// <summary>Everything.</summary>
    public string Full()
    {
        var text = new StringBuilder("# What the import did\n\n").Append(Numbers()).Append('\n');
        Section(text, "Cannot be said by an attribute, and where it goes", Lines(Fate.Elsewhere));
        Section(text, "Secrets, whose values were not taken over", Secrets());
        Section(text, "Notes", context.Notes);
        Section(text, "Generated, and not in your files", additions);
        Section(text, "Understood", Lines(Fate.Understood));
        Section(text, "Written without an attribute, and so left out", Lines(Fate.Default));
        return text.ToString();
    }

    /// <summary>What the user has to read.</summary>
    public string Summary(IEnumerable<string> files)
    {
        var text = new StringBuilder($"Imported {Quoted(context.Documents.Select(document => document.File).Distinct(StringComparer.Ordinal))} into {Quoted(files)}.\n  ").Append(Numbers()).Append('\n');
        Short(text, "Cannot be said by an attribute:", Lines(Fate.Elsewhere));
        Short(text, "Secrets, whose values were not taken over:", Secrets());
        Short(text, "Notes:", context.Notes);
        return text.ToString();
    }

    private string Numbers()
    {
        var counts = Counts;
        var format = CultureInfo.InvariantCulture;
        return string.Format(format, "{0} settings: {1} are understood, {2} are written without an attribute, {3} cannot be said.", _leaves.Length, counts.Understood, counts.Default, counts.Elsewhere);
    }

    // What goes to the same place together is one line.
    private IReadOnlyList<string> Lines(Fate fate)
    {
        var lines = new List<string>();
        foreach (var group in _leaves.Where(leaf => leaf.Fate == fate).GroupBy(leaf => (leaf.File, Parent: Top(leaf), leaf.Note)))
        {
            var first = group.OrderBy(leaf => leaf.Line).First();
            var what = group.Count() == 1 ? $"{first.Path}{Value(first)}" : string.Format(CultureInfo.InvariantCulture, "{0} ({1} settings)", group.Key.Parent, group.Count());
            lines.Add(string.Format(CultureInfo.InvariantCulture, "{0}({1},{2}): {3} -> {4}", first.File, first.Line, first.Column, what, first.Note));
        }

        return lines;
    }

    private static string Top(SourceNode leaf) => leaf.Path.LastIndexOfAny(['.', '[']) is var end && end > 0 ? leaf.Path.Substring(0, end) : leaf.Path;

    private static string Value(SourceNode leaf)
    {
        if (leaf.IsSecret || leaf.Text is null || Hidden.IsMatch(leaf.Path) || leaf.Text.IndexOf('\n') >= 0 || leaf.Fate != Fate.Elsewhere || leaf.Path.IndexOf("env", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return "";
        }

        if (UserInfo.IsMatch(leaf.Text) || SecretLiteralRule.EvidenceIn(leaf.Path.Substring(leaf.Path.LastIndexOf('.') + 1), leaf.Text) is not null)
        {
            return "";
        }

        var text = ManifestGen.Text.Characters.OnOneLine(leaf.Text);
        return ": " + (text.Length > LongestValue ? text.Substring(0, LongestValue) + "…" : text);
    }

    private IReadOnlyList<string> Secrets() =>
        [.. context.Secrets.Select(secret => string.Format(CultureInfo.InvariantCulture, "{0}({1},{2}): {3} -> put the value into '{4}' for Compose, and into a Secret for Kubernetes", secret.Node.File, secret.Node.Line, secret.Node.Column, secret.Node.Path, secret.Secret))];

    private static void Section(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append("\n## ").Append(title).Append("\n\n");
        foreach (var line in lines)
        {
            text.Append("- ").Append(line).Append('\n');
        }
    }

    private static void Short(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append("  ").Append(title).Append('\n');
        foreach (var line in lines.Take(MostInSummary))
        {
            text.Append("    ").Append(line).Append('\n');
        }

        if (lines.Count > MostInSummary)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, "    and {0} more in the report", lines.Count - MostInSummary).Append('\n');
        }
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
