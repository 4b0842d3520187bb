using System.Text.RegularExpressions;
using ManifestGen.Settings;

namespace ManifestGen.Core.Tests.AttributePages;

/// <summary>The end of an attribute's page, which says what its rows say.</summary>
internal static partial class LimitsSection
{
    private const string Heading = "## Limits";

    private static readonly string[] Columns = ["values", "workload kinds", "only with", "not in", "Kubernetes"];

    /// <summary>Pages that are about several attributes, or are named otherwise.</summary>
    private static readonly Dictionary<string, string> Pages = new()
    {
        ["AllowEgress"] = "network-rules",
        ["AllowIngress"] = "network-rules",
        ["Annotation"] = "label-annotation",
        ["CertificateIssuer"] = "certificate",
        ["ConfigEnvFrom"] = "config-env",
        ["GrpcRoute"] = "routes",
        ["HttpRoute"] = "routes",
        ["InitContainer"] = "container",
        ["Label"] = "label-annotation",
        ["PostStart"] = "shutdown",
        ["StoredSecret"] = "secret-store",
        ["Probe"] = "probes",
        ["ResourceEnv"] = "field-env",
        ["ServiceAccount"] = "kubernetes-access",
        ["Sidecar"] = "container",
        ["TokenFile"] = "field-file",
    };

    public static IEnumerable<IGrouping<string, SettingTable>> ByPage { get; } = SettingTables.All
        .OrderBy(table => table.Name, StringComparer.Ordinal)
        .GroupBy(table => Pages.GetValueOrDefault(table.Name) ?? Word().Replace(table.Name, "-$0").ToLowerInvariant())
        .ToArray();

    /// <summary>The page with the section as it has to be.</summary>
    public static string In(string page, IReadOnlyCollection<SettingTable> tables)
    {
        var start = page.IndexOf($"\n{Heading}\n", StringComparison.Ordinal);
        var written = start < 0 ? page.TrimEnd('\n') : page[..start].TrimEnd('\n');
        return $"{written}\n\n{Heading}\n\nGenerated from `src/ManifestGen.Core/Settings`.\n\n{string.Join("\n", tables.Select(TableOf))}";
    }

    private static string TableOf(SettingTable table)
    {
        var columns = Columns.Where(column => table.Rows.Any(row => row.Limits.Any(limit => limit.Column == column))).ToArray();
        return string.Concat(
            (string[])
            [
                Line(["`" + table.Name + "`", .. columns, "rules"]),
                $"|{string.Concat(Enumerable.Repeat("---|", columns.Length + 2))}\n",
                .. table.Rows.Where(row => row.Limits.Length > 0).Select(row => Line(
                    [NameOf(row), .. columns.Select(column => CellOf(row, column)), string.Join(", ", row.Limits.Select(limit => limit.Id).Distinct().Select(Link))])),
            ]);
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n".Replace("|  |", "| |").Replace("|  |", "| |");

    private static string NameOf(Setting row) => row.Property is null ? "the attribute" : row.OnlyValue is null ? $"`{row.Property}`" : $"`{row.Property}` = `{row.OnlyValue}`";

    private static string CellOf(Setting row, string column) =>
        string.Join("; ", row.Limits.Where(limit => limit.Column == column).Select(limit => limit.Condition is null ? limit.Text : $"{limit.Text} (in some cases)").Distinct());

    private static string Link(string id) => $"[{id}](../rules/{id}.md)";

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Word();
}
