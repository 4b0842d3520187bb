using System.Globalization;

namespace ManifestGen.Analysis.Code;

/// <summary>Reads a settings file as .NET does, with comments and commas at ends. What is half written ends the settings, and is no error here.</summary>
internal static class JsonSettings
{
    /// <summary>Deeper than any settings, and less than a stack.</summary>
    private const int MaxDepth = 64;

    /// <summary>The text of a key of the outermost object. Null where there is none.</summary>
    public static string? TopLevelText(string json, string key) =>
        Of(json).FirstOrDefault(setting => string.Equals(setting.Key, key, StringComparison.OrdinalIgnoreCase) && setting.Text is not null)?.Text;

    /// <summary>Every value with its key, whose parts are joined by colons as in <c>Kestrel:Endpoints:Http:Url</c>.</summary>
    public static IReadOnlyList<JsonSetting> Of(string json)
    {
        var settings = new List<JsonSetting>();
        var tokens = new JsonTokens(json);
        if (tokens.Next() is { Kind: '{' })
        {
            ReadObject(tokens, "", settings, depth: 0);
        }

        return settings;
    }

    // After the opening brace. False where the rest cannot be understood.
    private static bool ReadObject(JsonTokens tokens, string prefix, List<JsonSetting> settings, int depth)
    {
        while (true)
        {
            switch (tokens.Next())
            {
                case { Kind: '}' }:
                    return true;
                case { Kind: ',' }:
                    break;
                case { Kind: '"' } name when tokens.Next() is { Kind: ':' } && ReadValue(tokens, prefix + name.Text, settings, depth):
                    break;
                default:
                    return false;
            }
        }
    }

    private static bool ReadValue(JsonTokens tokens, string key, List<JsonSetting> settings, int depth) => Read(tokens.Next(), tokens, key, settings, depth);

    private static bool Read(JsonToken token, JsonTokens tokens, string key, List<JsonSetting> settings, int depth)
    {
        switch (token.Kind)
        {
            case '{' when depth < MaxDepth:
                return ReadObject(tokens, key + ":", settings, depth + 1);
            case '[' when depth < MaxDepth:
                return ReadArray(tokens, key, settings, depth + 1);
            case '"' or 'a':
                settings.Add(new(key, token is { Kind: 'a', Text: "null" } ? null : token.Text, token.Line) { Column = token.Column, Length = token.Length });
                return true;
            default:
                return false;
        }
    }

    private static bool ReadArray(JsonTokens tokens, string key, List<JsonSetting> settings, int depth)
    {
        for (var index = 0; ;)
        {
            var token = tokens.Next();
            if (token.Kind == ']')
            {
                return true;
            }

            if (token.Kind != ',' && !Read(token, tokens, $"{key}:{(index++).ToString(CultureInfo.InvariantCulture)}", settings, depth))
            {
                return false;
            }
        }
    }
}

/// <summary>A value of a settings file.</summary>
/// <param name="Key">Its key, with colons.</param>
/// <param name="Text">The value as a text; null where it is <c>null</c>.</param>
/// <param name="Line">Where it is, from 1.</param>
internal sealed record JsonSetting(string Key, string? Text, int Line)
{
    /// <summary>Where in the line it is, from 0.</summary>
    public int Column { get; init; }

    /// <summary>How long it is, with its quotation marks.</summary>
    public int Length { get; init; }
}
