using System.Collections.Concurrent;
using ManifestGen.Model;

namespace ManifestGen.OwnObjects.Schemas;

/// <summary>
/// The kinds and fields of Kubernetes, version by version, from a table in this assembly. It is read on first use, and of its types only those that
/// are asked for.
/// </summary>
public sealed class KubernetesSchema
{
    private const string Resource = "ManifestGen.kubernetes.txt";

    private static readonly Lazy<KubernetesSchema> Known = new(() => new(Read()));

    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string ApiVersion, string Kind), SchemaKind> _kinds = [];
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, SchemaField>> _fields = new(StringComparer.Ordinal);

    private KubernetesSchema(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var end = line.IndexOf(' ');
            if (line[0] == '=')
            {
                var parts = line.Substring(1).Split(' ');
                var (type, span) = SchemaSpan.Split(parts[2]);
                _kinds[(parts[0], parts[1])] = new(parts[0], parts[1], type, span);
            }
            else
            {
                _types[end < 0 ? line : line.Substring(0, end)] = end < 0 ? "" : line.Substring(end + 1);
            }
        }

        Groups = new(_kinds.Keys.Select(key => GroupOf(key.ApiVersion)), StringComparer.Ordinal) { "extensions" };
    }

    public static KubernetesSchema Instance => Known.Value;

    /// <summary>The newest version that the table knows.</summary>
    public static KubernetesVersion Newest { get; } = new(1, 36);

    /// <summary>The groups of Kubernetes itself; a group of anybody else has a dot in its name.</summary>
    private HashSet<string> Groups { get; }

    public IEnumerable<SchemaKind> Kinds => _kinds.Values;

    /// <summary>Whether the group is Kubernetes' own, so that what is not in the table is not in Kubernetes.</summary>
    public bool IsBuiltIn(string apiVersion) => GroupOf(apiVersion) is var group && (Groups.Contains(group) || !group.Contains('.'));

    /// <summary>Null for a kind that no version has.</summary>
    public SchemaKind? Kind(string apiVersion, string kind) => _kinds.TryGetValue((apiVersion, kind), out var found) ? found : null;

    /// <summary>The fields of a type; null if it is not a known type.</summary>
    public IReadOnlyDictionary<string, SchemaField>? Fields(string type) => _types.TryGetValue(type, out var text)
        ? _fields.GetOrAdd(type, _ => text.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(SchemaField.Parse).ToDictionary(field => field.Name, StringComparer.Ordinal))
        : null;

    private static string GroupOf(string apiVersion) => apiVersion.IndexOf('/') is > 0 and var end ? apiVersion.Substring(0, end) : "";

    private static string[] Read()
    {
        using var stream = typeof(KubernetesSchema).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }
}
