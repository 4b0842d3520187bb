using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>What the NuGet.config files of a build context say about where packages come from.</summary>
/// <param name="Folders">The full paths of the folders that are named as sources by a relative path.</param>
/// <param name="Absolute">The folders that are named by a full path, which an image does not have.</param>
/// <param name="HasPrivateFeed">Whether packages come from a feed other than nuget.org whose credentials, if it needs any, are not in these files.</param>
/// <param name="Variables">The environment variables that stand for credentials.</param>
/// <param name="WithPassword">The files that hold a password itself.</param>
public sealed record PackageSources(
    IReadOnlyList<string> Folders,
    IReadOnlyList<string> Absolute,
    bool HasPrivateFeed,
    IReadOnlyList<string> Variables,
    IReadOnlyList<string> WithPassword)
{
    private static readonly string[] PublicHosts = ["api.nuget.org", "www.nuget.org", "nuget.org"];

    private static readonly Regex Variable = new("%([^%]+)%", RegexOptions.CultureInvariant);

    private static readonly Regex FullPath = new(@"\A([A-Za-z]:|[\\/])", RegexOptions.CultureInvariant);

    /// <param name="configs">The full paths of the files.</param>
    public static PackageSources Read(IEnumerable<string> configs)
    {
        var files = configs.Select(path => (Path: path, Root: Load(path))).ToArray();
        var disabled = files.SelectMany(file => Entries(file.Root, "disabledPackageSources")).Where(entry => IsTrue(entry.Value)).Select(entry => entry.Key);
        var sources = files.SelectMany(file => Entries(file.Root, "packageSources").Select(entry => (file.Path, entry.Key, entry.Value)))
            .Where(source => !disabled.Contains(source.Key, StringComparer.OrdinalIgnoreCase))
            .ToArray();
        var credentials = files.SelectMany(file => Credentials(file.Path, file.Root)).ToArray();
        var variables = credentials.SelectMany(item => Variable.Matches(item.Value).Cast<Match>().Select(match => (item.Source, Name: match.Groups[1].Value))).ToArray();
        var folders = sources.Where(source => IsFolder(source.Value)).ToLookup(source => FullPath.IsMatch(source.Value));
        return new(
            Distinct(folders[false].Select(source => Paths.Full(source.Value, Path.GetDirectoryName(source.Path)!))),
            Distinct(folders[true].Select(source => source.Value)),
            sources.Any(source => IsPrivateFeed(source.Value) && !variables.Any(variable => IsSame(variable.Source, source.Key))),
            Distinct(variables.Select(variable => variable.Name)),
            Distinct(credentials.Where(item => item.IsPassword && !Variable.IsMatch(item.Value)).Select(item => item.File)));
    }

    private static XElement? Load(string path)
    {
        try
        {
            return XElement.Load(path);
        }
        catch (XmlException)
        {
            return null; // NuGet itself says what is wrong with the file.
        }
    }

    private static IEnumerable<(string Key, string Value)> Entries(XElement? parent, string section) =>
        parent?.Elements(section).Elements("add").Select(entry => ((string?)entry.Attribute("key") ?? "", (string?)entry.Attribute("value") ?? "")) ?? [];

    // An element for each source, in whose name a space is written as _x0020_.
    private static IEnumerable<(string File, string Source, bool IsPassword, string Value)> Credentials(string file, XElement? root) =>
        from source in root?.Elements("packageSourceCredentials").Elements() ?? []
        from entry in source.Elements("add")
        let key = (string?)entry.Attribute("key") ?? ""
        where key is "Username" or "Password" or "ClearTextPassword"
        select (file, XmlConvert.DecodeName(source.Name.LocalName), key != "Username", (string?)entry.Attribute("value") ?? "");

    private static bool IsPrivateFeed(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !PublicHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase);

    // What holds a variable is of each machine.
    private static bool IsFolder(string value) => value.Length > 0 && !value.Contains("://") && !Variable.IsMatch(value);

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(string source, string other) => source.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string[] Distinct(IEnumerable<string> values) => values.Distinct(StringComparer.Ordinal).OrderBy(value => value, StringComparer.Ordinal).ToArray();
}
