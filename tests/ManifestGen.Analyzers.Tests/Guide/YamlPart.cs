using Newtonsoft.Json.Linq;

namespace ManifestGen.Guide;

/// <summary>Whether a document has all that an excerpt of it shows.</summary>
internal static class YamlPart
{
    /// <summary>Keys of a mapping in any order; items of a list in the same order, others may stand between them.</summary>
    public static bool IsIn(JToken part, JToken whole) => (part, whole) switch
    {
        (JObject few, JObject many) => few.Properties().All(property => many[property.Name] is { } value && IsIn(property.Value, value)),
        (JArray few, JArray many) => AreIn(few, many),
        _ => JToken.DeepEquals(part, whole),
    };

    private static bool AreIn(JArray few, JArray many)
    {
        var next = 0;
        foreach (var item in few)
        {
            while (next < many.Count && !IsIn(item, many[next]))
            {
                next++;
            }

            if (next++ >= many.Count)
            {
                return false;
            }
        }

        return few.Count > 0 || many.Count == 0;
    }
}
