using ManifestGen.Text;

namespace ManifestGen.Model;

/// <summary>
/// The name of the Compose project that a file makes, by which Compose tells its containers, networks and volumes from those of other files. That of a system
/// is the system's. That of a project by itself comes from its assembly, and after the system that all its services are part of: so no two projects of a system
/// have the same one, nor that of the system, and a service more or less changes nothing.
/// </summary>
public static class ComposeProjectName
{
    /// <summary>Volumes are folders that are named after it, and a folder's name has an end.</summary>
    private const int MaxLength = 63;

    /// <summary>The prefix for the hash of a name without valid characters.</summary>
    private const string Unnamed = "project";

    public static string Of(ApplicationModel application) =>
        application.Stack?.Name ?? Of(application.Project.AssemblyName, application.Services.Select(service => service.PartOf));

    /// <summary>The name of the file that a project writes by itself.</summary>
    /// <param name="assemblyName">The assembly of the project.</param>
    /// <param name="systems">What the services of the project are part of; null for each that does not say it.</param>
    public static string Of(string assemblyName, IEnumerable<string?> systems)
    {
        var own = OnlyPlainLetters(assemblyName);
        var named = systems.Where(system => !string.IsNullOrEmpty(system)).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        if (named.Length != 1)
        {
            return Ending(own.Length == 0 ? Unnamed : own, assemblyName, isWhole: own.Length > 0 && IsPlain(assemblyName));
        }

        var name = own.Length == 0 ? named[0]! : Names(own, named[0]!) ? own : $"{named[0]}-{own}";
        return Ending(name, assemblyName, isWhole: own.Length > 0 && IsPlain(assemblyName));
    }

    // Acme.Shop.Catalog says by itself that it is of the shop. The system's own name is never enough.
    private static bool Names(string own, string system) =>
        own != system && $"-{own}-".IndexOf($"-{system}-", StringComparison.Ordinal) >= 0;

    // What was lost may be all that tells two names apart.
    private static string Ending(string name, string assemblyName, bool isWhole)
    {
        if (isWhole && name.Length <= MaxLength)
        {
            return name;
        }

        var ending = "-" + ContentHash.Of(assemblyName);
        return name.Substring(0, Math.Min(name.Length, MaxLength - ending.Length)).TrimEnd('-', '_') + ending;
    }

    private static string OnlyPlainLetters(string text)
    {
        var plain = text.Select(c => IsLetterOrDigit(c) || c == '_' ? char.ToLowerInvariant(c) : '-');
        return string.Join("-", new string(plain.ToArray()).Split(['-'], StringSplitOptions.RemoveEmptyEntries)).Trim('-', '_');
    }

    private static bool IsPlain(string text) => text.All(c => c < 0x80);

    private static bool IsLetterOrDigit(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
