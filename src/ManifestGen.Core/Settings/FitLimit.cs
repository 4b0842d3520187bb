namespace ManifestGen.Settings;

/// <summary>What else has to be declared for a property to mean something.</summary>
/// <param name="id">The rule that reports it.</param>
/// <param name="text">With what it goes, for the table and for messages.</param>
/// <param name="fits">Whether it does.</param>
internal sealed class FitLimit(string id, string text, Func<object, SettingContext, bool> fits) : Limit(id)
{
    public override string Column => "only with";

    public override string Text => text;

    public override bool IsFit => true;

    public bool Allows(object declared, SettingContext context) => fits(declared, context);

    public override bool IsBroken(object value, object declared, SettingContext context) => !fits(declared, context);
}
