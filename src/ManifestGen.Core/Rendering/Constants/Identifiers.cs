using System.Globalization;
using System.Text;

namespace ManifestGen.Rendering.Constants;

/// <summary>C# names for the members of one class, made from names of other worlds.</summary>
/// <param name="className">The class, whose name no member may have.</param>
internal sealed class Identifiers(string className)
{
    /// <summary>Half of what metadata can hold, which leaves room for a number.</summary>
    private const int MaxLength = 511;

    // A member of these names would hide one that every class has.
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal)
    {
        className, "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary><c>Features__Checkout</c> becomes <c>FeaturesCheckout</c>, and <c>POSTGRES_DB</c> becomes <c>PostgresDb</c>. Another one each time.</summary>
    public string Of(string text)
    {
        var pascal = Pascal(text);
        var name = pascal.Length > MaxLength ? pascal.Substring(0, MaxLength) : pascal;
        var free = name;
        for (var number = 2; !_taken.Add(free); number++)
        {
            free = $"{name}_{number.ToString(CultureInfo.InvariantCulture)}";
        }

        return free;
    }

    private static string Pascal(string text)
    {
        var name = new StringBuilder();
        foreach (var word in WordsOf(text))
        {
            var rest = word.Substring(1);
            name.Append(char.ToUpperInvariant(word[0])).Append(rest.Any(IsLower) ? rest : rest.ToLowerInvariant());
        }

        // An identifier begins with no digit; a word in capitals is a keyword in no language version.
        return name.Length == 0 || char.IsDigit(name[0]) ? $"_{name}" : name.ToString();
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var letters = text.Select(c => IsLower(c) || c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : ' ').ToArray();
        return new string(letters).Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';
}
