using ManifestGen.Settings;

namespace ManifestGen.Rules.Mechanical;

/// <summary>What a rule says of declarations that do not keep to their rows.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="ArgumentsOf">The arguments of its message.</param>
internal sealed record RowRule(Rule Rule, Func<BrokenLimit, string[]> ArgumentsOf)
{
    /// <summary>How it is mended. What is declared in vain is removed.</summary>
    public Func<BrokenLimit, Remedy?> RemedyOf { get; init; } = Removal;

    /// <summary>Says all at once that is dropped of an attribute: the arguments of each message. Null where each property has a message of its own.</summary>
    public Func<Dropped, IEnumerable<string[]>>? ArgumentsOfAll { get; init; }

    /// <summary>Whether it is a rule that thinks too, which lists it.</summary>
    public bool IsListedElsewhere { get; init; }

    public static Remedy? None(BrokenLimit broken) => null;

    /// <summary>Removes the attribute, the argument, or the element.</summary>
    public static Remedy? Removal(BrokenLimit broken) => broken switch
    {
        { Limit: TargetLimit or VersionLimit } => null,
        { Setting.IsParameter: true, Place.Index: null } => null,
        { Setting.Property: null } => new($"Remove {broken.Attribute}", RemedyEdit.RemoveAttribute(broken.Place.Origin)),
        _ => Remedy.Remove(broken.Place),
    };

    /// <summary>Sets the nearest number that is in the range.</summary>
    public static Remedy? Nearest(BrokenLimit broken)
    {
        var nearest = broken.Nearest();
        return new($"Set {broken.Name} = {nearest}", RemedyEdit.SetArgument(broken.Place, nearest));
    }

    /// <summary>Writes what was meant.</summary>
    public static Remedy? Mended(BrokenLimit broken) => Remedy.Write(broken.Place, ((SyntaxLimit)broken.Limit).Syntax.Mend(broken.Text()));
}
