using System.Collections;

namespace ManifestGen.Tasks.Import;

/// <summary>
/// MSBuild makes a property of each environment variable. <c>FROM</c> and <c>SERVICE</c> of a shell are about something else, so that they count only where
/// somebody said them to the build.
/// </summary>
/// <param name="global">The properties of the command line.</param>
/// <param name="environment">The environment variables.</param>
internal sealed class SaidProperties(IReadOnlyDictionary<string, string> global, IDictionary environment)
{
    /// <summary>The value; empty where it is that of an environment variable.</summary>
    public string Of(string name, string value)
    {
        var isSaid = global.Keys.Contains(name, StringComparer.OrdinalIgnoreCase);
        var isOfShell = environment.Cast<DictionaryEntry>().Any(entry => string.Equals((string)entry.Key, name, StringComparison.OrdinalIgnoreCase) && (string?)entry.Value == value);
        return isOfShell && !isSaid ? "" : value;
    }
}
