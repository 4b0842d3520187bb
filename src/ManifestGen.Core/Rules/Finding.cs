using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules;

/// <summary>That a rule is broken at a place.</summary>
public sealed record Finding(Rule Rule, Place Place, EquatableArray<string> Arguments)
{
    /// <summary>How to mend it, where that is mechanical.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>The environment in which it is so. Null when it is so in general.</summary>
    public string? Environment { get; init; }

    /// <summary>The service of another project that it is about. Null for one of this project, at which it is reported.</summary>
    public string? Member { get; init; }

    /// <summary>Where else in the project it is the same, in words. Null for one that is alone, or is reported by itself.</summary>
    public string? Repetitions { get; init; }

    /// <summary>What is wrong, however it is to be mended: that may depend on what else is declared.</summary>
    public Finding WithoutRemedy => this with { Remedy = null };

    /// <summary>The rule's message, with the service or the environment if it is so only there; <c>{0}</c> and so on stand for the arguments.</summary>
    public string MessageFormat => InContext + (Repetitions is null ? "" : $" ({Escaped(Repetitions)})");

    private string InContext => (Member, Environment) switch
    {
        (null, null) => Rule.Message,
        (null, _) => $"In the environment '{Escaped(Environment!)}': {Rule.Message}",
        (_, null) => $"'{Escaped(Member)}' in this system: {Rule.Message}",
        _ => $"'{Escaped(Member)}' in this system and in the environment '{Escaped(Environment!)}': {Rule.Message}",
    };

    /// <summary>The message with the values of this finding.</summary>
    public string Message => string.Format(System.Globalization.CultureInfo.InvariantCulture, MessageFormat, Arguments.Cast<object>().ToArray());

    private static string Escaped(string text) => Rule.InMessage(text).Replace("{", "{{").Replace("}", "}}");
}

/// <summary>A change of the declaration that mends a finding; the code fix of the IDE. What it leads to compiles and raises no finding of the rule.</summary>
/// <param name="Title">What the user reads in the menu, such as <c>Rename to 'catalog-api'</c>.</param>
/// <param name="Edits">The changes, which do not overlap.</param>
public sealed record Remedy(string Title, EquatableArray<RemedyEdit> Edits)
{
    public Remedy(string title, params RemedyEdit[] edits) : this(title, new EquatableArray<RemedyEdit>(edits))
    {
    }

    /// <summary>Removes an argument, so that its default holds, or one of its elements.</summary>
    public static Remedy Remove(Place place) =>
        place.Index is null ? new($"Remove {place.Argument}", RemedyEdit.RemoveArgument(place)) : new("Remove it", RemedyEdit.RemoveElement(place));

    /// <summary>Writes another text into an argument, or into one of its elements. Null where there is none to write.</summary>
    public static Remedy? Write(Place place, string? text) =>
        string.IsNullOrEmpty(text) ? null : new(
            $"Use '{Characters.OnOneLine(text!)}'",
            place.Index is null ? RemedyEdit.SetArgument(place, CSharpLiteral.Of(text!)) : RemedyEdit.SetElement(place, CSharpLiteral.Of(text!)));
}

/// <summary>One change of an attribute of the service's class.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Place">The argument to set or to remove, the attribute to remove, or any attribute to add another one after.</param>
/// <param name="Source">C# source: an expression for an argument, an attribute without its brackets, or a type with its namespace.</param>
public sealed record RemedyEdit(RemedyKind Kind, Place Place, string Source)
{
    public static RemedyEdit SetArgument(Place place, string expression) => new(RemedyKind.SetArgument, place, expression);

    public static RemedyEdit RemoveArgument(Place place) => new(RemedyKind.RemoveArgument, place, "");

    public static RemedyEdit RemoveAttribute(Origin origin) => new(RemedyKind.RemoveAttribute, origin, "");

    /// <summary>Replaces an element of an argument that takes any number.</summary>
    public static RemedyEdit SetElement(Place place, string expression) => new(RemedyKind.SetElement, place, expression);

    /// <summary>Removes an element of an argument that takes any number, and with the last one the argument.</summary>
    public static RemedyEdit RemoveElement(Place place) => new(RemedyKind.RemoveElement, place, "");

    /// <summary>Adds a <c>typeof</c> to the attribute's last argument, which takes any number.</summary>
    public static RemedyEdit AddType(Place place, string fullName) => new(RemedyKind.AddType, place, fullName);

    public static RemedyEdit AddAttribute(Origin after, string attribute) => new(RemedyKind.AddAttribute, after, attribute);
}

public enum RemedyKind
{
    /// <summary>Replaces an argument's expression, or adds the argument where it is not written.</summary>
    SetArgument,
    RemoveArgument,
    RemoveAttribute,
    AddAttribute,
    SetElement,
    RemoveElement,
    AddType,
}
