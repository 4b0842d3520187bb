using System.Text.RegularExpressions;

namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>
/// Names that a class must not have, since they mean something else in the project: its own types and namespaces, what its sources use, attributes and enums of
/// ManifestGen, and types that each project imports.
/// </summary>
internal sealed class ReservedNames
{
    private static readonly Regex Types = new(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+@?(?<name>[A-Za-z_]\w*)", RegexOptions.CultureInvariant);

    private static readonly Regex Delegates = new(@"\bdelegate\s+[\w.<>,\[\]?\s]+?\s+(?<name>[A-Za-z_]\w*)\s*(?:<[^>(]*>)?\s*\(", RegexOptions.CultureInvariant);

    private static readonly Regex Namespaces = new(@"^\s*namespace\s+(?<name>[A-Za-z_][\w.]*)", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    // Its first part is what a class of the same name would hide.
    private static readonly Regex Usings = new(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:global::)?(?<name>[A-Za-z_]\w*)(?:\.\w+)*\s*;", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex Aliases = new(@"^\s*(?:global\s+)?using\s+(?<name>[A-Za-z_]\w*)\s*=", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    // Those of the namespaces that a web project imports.
    private static readonly string[] Imported = ["System", "System.IO", "System.Linq", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "System.Net.Http"];

    private static readonly Lazy<HashSet<string>> Known = new(() => new(
        typeof(object).Assembly.GetExportedTypes().Where(type => type.Namespace is { } space && Imported.Contains(space))
            .Concat(typeof(WorkloadKind).Assembly.GetExportedTypes())
            .SelectMany(type => Both(type.Name.Split('`')[0]))
            .Concat(["System", "Microsoft", "ManifestGen", "Console", "Enumerable", "Queue", "Stack", "HttpClient", "Results", "Route", "Host", "Program"]),
        StringComparer.Ordinal));

    private readonly HashSet<string> _own;

    public ReservedNames(string rootNamespace, IEnumerable<string> sources)
    {
        _own = new(rootNamespace.Split('.'), StringComparer.Ordinal);
        // One that declares services is of an earlier import, or is reported by itself.
        foreach (var source in sources.Where(source => !ExistingDeclarations.In(source).Any()))
        {
            Add(Types, source, name => [name]);
            Add(Delegates, source, name => [name]);
            Add(Aliases, source, name => [name]);
            Add(Usings, source, name => [name]);
            Add(Namespaces, source, name => name.Split('.'));
        }
    }

    public bool Contains(string name) => _own.Contains(name) || Known.Value.Contains(name);

    private void Add(Regex pattern, string source, Func<string, string[]> parts)
    {
        foreach (Match match in pattern.Matches(source))
        {
            _own.UnionWith(parts(match.Groups["name"].Value));
        }
    }

    // An attribute is written without its ending.
    private static string[] Both(string name) => name.EndsWith("Attribute", StringComparison.Ordinal) ? [name, name.Substring(0, name.Length - "Attribute".Length)] : [name];
}
