namespace ManifestGen.Settings;

/// <summary>That a value is a member of its enum: C# lets any number be cast to one, and the engines know names only.</summary>
internal sealed class MemberLimit(string id) : Limit(id)
{
    public override string Column => "values";

    public override string Text => "a member of the enum";

    public override bool IsOfElements => true;

    public override bool IsBroken(object value, object declared, SettingContext context) => value is Enum member && !IsMember(member);

    private static bool IsMember(Enum value)
    {
        var type = value.GetType();
        return Enum.IsDefined(type, value) || (type.IsDefined(typeof(FlagsAttribute), inherit: false) && Convert.ToInt32(value) != 0 && UndefinedOf(value) == 0);
    }

    /// <summary>What is in a number and in no member: all of it, but for an enum of flags.</summary>
    public static int UndefinedOf(Enum value)
    {
        var type = value.GetType();
        var rest = Convert.ToInt32(value);
        if (type.IsDefined(typeof(FlagsAttribute), inherit: false))
        {
            foreach (var member in Enum.GetValues(type))
            {
                rest &= ~Convert.ToInt32(member);
            }
        }

        return rest;
    }
}
