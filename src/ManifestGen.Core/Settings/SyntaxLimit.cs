namespace ManifestGen.Settings;

/// <summary>How a text has to be written.</summary>
internal sealed class SyntaxLimit(string id, Syntax syntax) : Limit(id)
{
    public Syntax Syntax => syntax;

    public override string Column => "values";

    public override string Text => syntax.Description;

    public override bool IsOfElements => true;

    public override bool IsBroken(object value, object declared, SettingContext context) => value is string text && !syntax.IsValid(text);
}
