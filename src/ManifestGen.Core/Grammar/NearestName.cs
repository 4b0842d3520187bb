namespace ManifestGen.Grammar;

/// <summary>Which of the names that are declared was meant by one that is not: for "did you mean", and for remedies.</summary>
internal static class NearestName
{
    /// <summary>A slip of the fingers. In a short name, as many letters make another one.</summary>
    private const int MaxDistance = 2;

    /// <summary>The most similar name, ignoring case. Null if none is similar, or if two are equally similar.</summary>
    public static string? Of(string written, IEnumerable<string?> known)
    {
        var name = Comparable(written);
        var nearest = known
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(other => other != written && Digits(other) == Digits(written))
            .Select(other => (Distance: DistanceOf(Comparable(other), name), Name: other))
            .Where(other => other.Distance <= Math.Min(MaxDistance, name.Length / 3))
            .OrderBy(other => other.Distance)
            .ThenBy(other => other.Name, StringComparer.Ordinal)
            .ToList();
        return nearest.Count == 0 || (nearest.Count > 1 && nearest[0].Distance == nearest[1].Distance) ? null : nearest[0].Name;
    }

    // Orders DB, orders_db and OrdersDb are one name.
    private static string Comparable(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());

    // A number is no slip: port-8081 is not port-8080.
    private static string Digits(string name) => new(name.Where(char.IsDigit).ToArray());

    // Two letters the wrong way round are one slip.
    private static int DistanceOf(string left, string right)
    {
        var distance = EditDistance.Between(left, right);
        return distance == 2 && IsSwapped(left, right) ? 1 : distance;
    }

    private static bool IsSwapped(string left, string right)
    {
        var first = left.Length != right.Length ? -1 : Enumerable.Range(0, left.Length).FirstOrDefault(index => left[index] != right[index]);
        return first >= 0 && first + 1 < left.Length && left[first] == right[first + 1] && left[first + 1] == right[first]
            && string.CompareOrdinal(left, first + 2, right, first + 2, left.Length) == 0;
    }
}
