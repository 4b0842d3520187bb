namespace ManifestGen.Grammar;

/// <summary>How many letters two names are apart (Levenshtein).</summary>
internal static class EditDistance
{
    public static int Between(string left, string right)
    {
        var distances = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = distances[0]++;
            for (var j = 0; j < right.Length; j++)
            {
                var replaced = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = distances[j + 1];
                distances[j + 1] = Math.Min(replaced, Math.Min(distances[j], diagonal) + 1);
            }
        }

        return distances[right.Length];
    }
}
