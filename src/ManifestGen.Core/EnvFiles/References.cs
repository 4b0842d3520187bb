namespace ManifestGen.EnvFiles;

/// <summary>What Compose replaces in a value: <c>$NAME</c>, <c>${NAME}</c> with what may stand behind the name, and <c>$$</c>.</summary>
internal static class References
{
    /// <summary>Where the first one begins. Null without any.</summary>
    public static int? First(string value)
    {
        for (var at = 0; at + 1 < value.Length; at++)
        {
            if (value[at] == '$' && (value[at + 1] is '$' or '{' or '_' || char.IsLetter(value[at + 1])))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Where one begins that Compose refuses. Null without any.</summary>
    public static int? Problem(string value)
    {
        for (var at = 0; at + 1 < value.Length; at++)
        {
            if (value[at] != '$')
            {
                continue;
            }

            if (value[at + 1] == '$')
            {
                at++;
            }
            else if (value[at + 1] == '{' && (at + 2 >= value.Length || !(value[at + 2] == '_' || char.IsLetter(value[at + 2])) || value.IndexOf('}', at) < 0))
            {
                return at;
            }
        }

        return null;
    }
}
