namespace ManifestGen.Model;

/// <summary>How a known value is escaped in a connection string. A secret is inserted unchanged when the program starts.</summary>
internal static class ConnectionFormat
{
    private static readonly char[] Signs = [';', '\'', '"', '=', ','];

    /// <param name="value">The value.</param>
    /// <param name="before">The connection string up to it.</param>
    public static string Quote(string value, string before)
    {
        if (before.Contains("://"))
        {
            return Uri.EscapeDataString(value);
        }

        // Of ADO.NET's strings: what ends the value is written twice.
        return before.Length == 0 ? value : before[before.Length - 1] switch
        {
            '"' => value.Replace("\"", "\"\""),
            '\'' => value.Replace("'", "''"),
            '=' when NeedsQuotes(value) => $"\"{value.Replace("\"", "\"\"")}\"",
            _ => value,
        };
    }

    private static bool NeedsQuotes(string value) => value.IndexOfAny(Signs) >= 0 || value.Trim() != value;
}
