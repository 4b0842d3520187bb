using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.OwnObjects.Reading;
using ManifestGen.OwnObjects.Schemas;
using ManifestGen.Rules.OwnObjects;

namespace ManifestGen.OwnObjects.Checks;

/// <summary>Compares an object with the kinds and fields of a version of Kubernetes. Of groups that others have defined nothing is known.</summary>
internal sealed class SchemaCheck(OwnObject own, KubernetesVersion version, bool isPatch)
{
    private static readonly KubernetesSchema Schema = KubernetesSchema.Instance;

    public static IEnumerable<OwnFinding> Find(OwnObject own, KubernetesVersion version, bool isPatch) =>
        // What is newer than the table may have anything.
        version > KubernetesSchema.Newest || !Schema.IsBuiltIn(own.ApiVersion) ? [] : new SchemaCheck(own, version, isPatch).OfKind();

    private IEnumerable<OwnFinding> OfKind()
    {
        var kind = Schema.Kind(own.ApiVersion, own.Kind);
        return kind is null ? [UnknownKind(Advice())]
            : kind.Span.Since > version ? [UnknownKind($"it is there from {kind.Span.Since} on; raise ManifestGenKubernetesVersion if no cluster is older")]
            : kind.Span.Last < version ? [UnknownKind($"{kind.Span.Last} was the last version that has it")]
            : OfType(own.Document, kind.Type, own.Kind);
    }

    private OwnFinding UnknownKind(string advice) =>
        OwnFinding.Of(OwnObjectRules.UnknownKind, own.File, (own.Document.Scalar("kind") ?? (PlacedNode)own.Document).Place, own.Kind, own.ApiVersion, version.ToString(), advice);

    private string Advice()
    {
        var versions = Schema.Kinds.Where(kind => kind.Kind == own.Kind && !(kind.Span.Since > version) && !(kind.Span.Last < version)).Select(kind => kind.ApiVersion).OrderBy(name => name.Length).ToArray();
        return versions.Length > 0 ? $"use apiVersion {versions[0]}"
            : NearestName.Of(own.Kind, Schema.Kinds.Select(kind => kind.Kind)) is { } near ? $"did you mean {near}?"
            : "correct apiVersion and kind";
    }

    private IEnumerable<OwnFinding> OfType(PlacedMap map, string type, string name)
    {
        if (Schema.Fields(type) is not { } fields)
        {
            yield break;
        }

        foreach (var entry in map.Entries.Where(entry => !IsInstruction(entry.Key.Value) && !IsOfSops(map, entry.Key.Value)))
        {
            if (!fields.TryGetValue(entry.Key.Value, out var field))
            {
                var near = NearestName.Of(entry.Key.Value, fields.Keys);
                yield return Unknown(entry, name, near is null ? "remove it, or correct the name" : $"did you mean '{near}'?");
            }
            else if (field.Span.Since > version)
            {
                yield return Unknown(entry, name, $"it is there from {field.Span.Since} on; raise ManifestGenKubernetesVersion if no cluster is older");
            }
            else
            {
                foreach (var finding in OfShape(entry.Value, field.Shape, field.Name))
                {
                    yield return finding;
                }
            }
        }
    }

    // A patch has instructions for kustomize among the fields.
    private bool IsInstruction(string key) => isPatch && key.Length > 0 && key[0] == '$';

    // SOPS leaves it at an object that it encrypts, and takes it away again before the object is applied.
    private bool IsOfSops(PlacedMap map, string key) => key == "sops" && map == own.Document;

    private OwnFinding Unknown(PlacedEntry entry, string name, string advice) =>
        OwnFinding.Of(OwnObjectRules.UnknownField, own.File, entry.Key.Place, entry.Key.Value, name, version.ToString(), advice);

    private IEnumerable<OwnFinding> OfShape(PlacedNode node, string shape, string name)
    {
        if (shape == "a" || node is PlacedScalar { IsNull: true })
        {
            return [];
        }

        return (shape[0], node) switch
        {
            ('[', PlacedList list) => list.Items.SelectMany(item => OfShape(item, shape.Substring(1), name)),
            ('{', PlacedMap map) => map.Entries.Where(entry => !(isPatch && entry.Key.Value == "$patch")).SelectMany(entry => OfShape(entry.Value, shape.Substring(1), $"{name}.{entry.Key.Value}")),
            _ when shape.Length > 1 && shape[0] is not ('[' or '{') => node is PlacedMap map ? OfType(map, shape, name) : [Wrong(node, shape, name)],
            (_, PlacedScalar scalar) when shape.Length == 1 && ScalarShapes.Fits(scalar, shape[0]) => [],
            _ => [Wrong(node, shape, name)],
        };
    }

    private OwnFinding Wrong(PlacedNode node, string shape, string name)
    {
        var expected = ScalarShapes.Expected(shape);
        var advice = shape == "s" && node is PlacedScalar scalar ? $"write \"{scalar.Value}\"" : $"write {expected}";
        return OwnFinding.Of(OwnObjectRules.WrongType, own.File, node.Place, name, expected, ScalarShapes.Found(node), advice);
    }
}
