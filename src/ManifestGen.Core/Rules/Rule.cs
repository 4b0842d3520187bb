using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules;

public enum RuleSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>One thing that can be wrong, as users see it in the IDE, in .editorconfig and on its page under docs/rules.</summary>
/// <param name="Id">Such as <c>MGEN101</c>.</param>
/// <param name="Title">What the rule is about, for lists of rules.</param>
/// <param name="Message">What is wrong, the value, and the fix; <c>{0}</c> and so on stand for the finding's arguments.</param>
/// <param name="Severity">Error: an engine rejects it, or something declared is lost. Warning: it hurts in production. Info: advice.</param>
/// <param name="Category">The area, which is also the folder of the rule.</param>
public sealed record Rule(string Id, string Title, string Message, RuleSeverity Severity, string Category)
{
    /// <summary>
    /// An engine would reject the file. Nothing is written while there is such a finding, even where the diagnostic is suppressed or analyzers do not run.
    /// </summary>
    public bool IsBlocking { get; init; }

    /// <summary>More than any argument has that is not a text gone astray.</summary>
    private const int MaxArgument = 400;

    /// <summary>A finding of this rule. Whatever the arguments hold, the message is one line, and one that can be read.</summary>
    public Finding At(Place place, params string[] arguments) => new(this, place, arguments.Select(InMessage).ToEquatableArray());

    /// <summary>A value as messages quote it.</summary>
    internal static string InMessage(string argument) => Characters.OnOneLine(Characters.Shortened(argument, MaxArgument));
}
