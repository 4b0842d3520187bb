using System.Security.Cryptography;

namespace ManifestGen.Tasks.Manifests;

/// <summary>Passwords that every server accepts, and that are right in every connection string: letters and digits, of which there is one of each kind.</summary>
public static class RandomText
{
    public const int Length = 24;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>As many values of a byte as are a multiple of the alphabet, so that no letter is more likely than another.</summary>
    private static readonly int UsedBytes = 256 - (256 % Alphabet.Length);

    public static string Create()
    {
        using var random = RandomNumberGenerator.Create();
        string text;
        do
        {
            text = new string(Letters(random).Take(Length).ToArray());
        }
        while (!text.Any(char.IsLower) || !text.Any(char.IsUpper) || !text.Any(char.IsDigit));
        return text;
    }

    private static IEnumerable<char> Letters(RandomNumberGenerator random)
    {
        var buffer = new byte[1];
        while (true)
        {
            random.GetBytes(buffer);
            if (buffer[0] < UsedBytes)
            {
                yield return Alphabet[buffer[0] % Alphabet.Length];
            }
        }
    }
}
