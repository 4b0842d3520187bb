using ManifestGen.Text;

namespace ManifestGen.Settings;

/// <summary>The numbers that a property takes.</summary>
internal sealed class RangeLimit(string id, int minimum, int maximum) : Limit(id)
{
    public int Minimum => minimum;

    public int Maximum => maximum;

    public override string Column => "values";

    public override string Text => maximum == int.MaxValue ? $"{minimum.ToText()} or more" : $"{minimum.ToText()} to {maximum.ToText()}";

    public override bool IsOfElements => true;

    public override bool IsBroken(object value, object declared, SettingContext context) => value is int number && !Includes(number);

    public bool Includes(int number) => number >= minimum && number <= maximum;

    /// <summary>The number in the range that is the nearest one to a number outside of it.</summary>
    public int NearestTo(int number) => number < minimum ? minimum : maximum;
}
