using ManifestGen.Model;

namespace ManifestGen.Settings;

/// <summary>Something that holds for a property of an attribute: a cell of its row.</summary>
/// <param name="id">The rule that reports what does not keep to it.</param>
internal abstract class Limit(string id)
{
    public string Id => id;

    /// <summary>The column of the page's table that it is in.</summary>
    public abstract string Column { get; }

    /// <summary>What the table says.</summary>
    public abstract string Text { get; }

    /// <summary>Whether it says that the property fits what else is declared. Of several, the first one that does not hold is enough.</summary>
    public virtual bool IsFit => false;

    /// <summary>Whether it holds for each element of a list.</summary>
    public virtual bool IsOfElements => false;

    /// <summary>Where it holds at all. Null where it always does.</summary>
    public Func<object, SettingContext, bool>? Condition { get; private set; }

    /// <summary>Where it holds.</summary>
    public Limit When<T>(Func<T, SettingContext, bool> condition)
    {
        Condition = (declared, context) => condition((T)declared, context);
        return this;
    }

    /// <summary>That it is asked where these targets are written.</summary>
    public Limit WhereWritten(ManifestTargets targets)
    {
        Condition = (_, context) => (context.Targets & targets) != 0;
        return this;
    }

    public abstract bool IsBroken(object value, object declared, SettingContext context);
}
