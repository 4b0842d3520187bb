using ManifestGen.Grammar;
using ManifestGen.Model;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN973 to MGEN976: sections of the settings and the classes that they fill.</summary>
public static class OptionFindings
{
    private static readonly Rule CheckedLate = new(
        "MGEN973",
        "The options are not validated at startup",
        "'{0}' {1}, so a missing value is not found before the rollout: call ValidateOnStart",
        RuleSeverity.Info,
        Category.Code);

    private static readonly Rule Misspelt = new(
        "MGEN974",
        "The setting matches no property of the options",
        "'{0}' sets nothing, because '{1}' has no such property: did you mean '{2}'?",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoSection = new(
        "MGEN975",
        "The section of the options does not exist",
        "Neither the service nor a settings file has the section '{0}', so '{1}' keeps its defaults: did you mean '{2}'?",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Unknown = new(
        "MGEN976",
        "The options have no property for the setting",
        "'{0}' sets nothing, because '{1}' has no such property: remove it, or add the property",
        RuleSeverity.Info,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [CheckedLate, Misspelt, NoSection, Unknown];

    /// <summary>That options are not validated when the program starts.</summary>
    /// <param name="type">The class of the options.</param>
    /// <param name="isUsed">Whether anything asks for them.</param>
    public static Finding AreCheckedLate(string type, bool isUsed) => CheckedLate.At(Origin.Class, type, isUsed ? "is validated when it is first used" : "is never validated, because nothing uses it");

    /// <summary>That a settings file has a key for which the options have no property.</summary>
    /// <param name="key">The key, with colons.</param>
    /// <param name="type">The class of the options.</param>
    /// <param name="properties">The properties of the class that are at the same level.</param>
    /// <param name="hasValue">Whether a property of this name has a value from elsewhere. Then nothing is known of the key but that it does nothing, as an old one may.</param>
    public static Finding? KeyIsUnknown(string key, string type, IEnumerable<string> properties, Func<string, bool> hasValue) =>
        NearestName.Of(key.Substring(key.LastIndexOf(':') + 1), properties) is not { } near ? Unknown.At(Origin.Class, key, type)
        : hasValue(key.Substring(0, key.LastIndexOf(':') + 1) + near) ? null
        : Misspelt.At(Origin.Class, key, type, near);

    /// <summary>That nothing has the section. Null where no other section has nearly that name.</summary>
    /// <param name="section">The section, with colons.</param>
    /// <param name="type">The class of the options.</param>
    /// <param name="known">The names of the sections at the same level.</param>
    public static Finding? SectionIsMissing(string section, string type, IEnumerable<string> known)
    {
        var last = section.LastIndexOf(':') + 1;
        return NearestName.Of(section.Substring(last), known) is { } near ? NoSection.At(Origin.Class, section, type, section.Substring(0, last) + near) : null;
    }
}
