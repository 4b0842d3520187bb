using System.Text.RegularExpressions;

namespace ManifestGen.Model;

/// <summary>Names of variables and settings whose URLs say what something is called, or where a browser comes from: the program does not call them.</summary>
public static class ComparedNames
{
    private static readonly string[] Called = ["origin", "origins", "audience", "audiences", "namespace"];

    private static readonly string[] Issuers = ["issuer", "issuers"];

    /// <summary>Of an element of a list, <c>Origins__0</c> or <c>Origins:0</c>, the list decides.</summary>
    private static readonly Regex Index = new(@"(__|:)[0-9]+\z", RegexOptions.CultureInvariant);

    /// <summary>Whether the program compares the value and does not call it. An issuer may be called, for its keys.</summary>
    public static bool Includes(string name) => Ends(name, Called);

    /// <summary>The same with issuers, whose address is their name.</summary>
    public static bool IncludesIssuer(string name) => Includes(name) || Ends(name, Issuers);

    private static bool Ends(string name, string[] ends) => Index.Replace(name, "") is var list && Array.Exists(ends, end => list.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
