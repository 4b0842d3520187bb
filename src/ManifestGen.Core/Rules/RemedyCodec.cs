using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Rules;

/// <summary>
/// How a remedy travels from the analyzer to the code fix: as the string properties of a diagnostic, whose additional locations are the attributes
/// to edit, or an element of an argument, or the class. On the way an <see cref="Origin"/> counts in these locations, instead of in the attributes of the class.
/// </summary>
public static class RemedyCodec
{
    private const string TitleKey = "title";
    private const string CountKey = "count";

    /// <summary>Writes a remedy down.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="locations">What must be, in this order, the additional locations of the diagnostic.</param>
    public static IReadOnlyDictionary<string, string> Encode(Remedy remedy, out IReadOnlyList<Place> locations)
    {
        var places = remedy.Edits.Select(LocationOf).Distinct().ToList();
        var properties = new Dictionary<string, string> { [TitleKey] = remedy.Title, [CountKey] = Text(remedy.Edits.Count) };
        for (var i = 0; i < remedy.Edits.Count; i++)
        {
            var edit = remedy.Edits[i];
            properties[Key(i, "kind")] = edit.Kind.ToString();
            properties[Key(i, "location")] = Text(places.IndexOf(LocationOf(edit)));
            properties[Key(i, "source")] = edit.Source;
            if (edit.Place.Argument is { } argument)
            {
                properties[Key(i, "argument")] = argument;
            }
        }

        locations = places;
        return properties;
    }

    private static Place LocationOf(RemedyEdit edit) => edit.Kind is RemedyKind.SetElement or RemedyKind.RemoveElement ? edit.Place : edit.Place.Origin;

    /// <summary>Reads a remedy back; its origins are indexes of the diagnostic's additional locations. Null when the properties hold none.</summary>
    public static Remedy? Decode(IReadOnlyDictionary<string, string?> properties, int locationCount)
    {
        if (!properties.TryGetValue(TitleKey, out var title) || title is null || Number(properties, CountKey) is not { } count)
        {
            return null;
        }

        var edits = new List<RemedyEdit>();
        for (var i = 0; i < count; i++)
        {
            if (DecodeEdit(properties, i, locationCount) is not { } edit)
            {
                return null;
            }

            edits.Add(edit);
        }

        return new Remedy(title, edits.ToEquatableArray());
    }

    private static RemedyEdit? DecodeEdit(IReadOnlyDictionary<string, string?> properties, int index, int locationCount)
    {
        if (!properties.TryGetValue(Key(index, "kind"), out var kindName)
            || !Enum.TryParse(kindName, out RemedyKind kind)
            || !properties.TryGetValue(Key(index, "source"), out var source)
            || source is null
            || Number(properties, Key(index, "location")) is not { } location
            || location < 0
            || location >= locationCount)
        {
            return null;
        }

        properties.TryGetValue(Key(index, "argument"), out var argument);
        return new RemedyEdit(kind, new Place(new Origin(location), argument), source);
    }

    private static string Key(int index, string name) => Text(index) + "." + name;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(IReadOnlyDictionary<string, string?> properties, string key) =>
        properties.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
