namespace ManifestGen.Settings;

/// <summary>A row about a property of an attribute that is read into a <typeparamref name="T"/>.</summary>
/// <param name="property">The name of the property. Null for the attribute itself.</param>
/// <param name="valueOf">Its value. Null where it is not declared.</param>
/// <param name="limits">What holds for it.</param>
internal sealed class SettingOf<T>(string? property, Func<T, object?> valueOf, params Limit[] limits) : Setting(property, limits)
{
    /// <summary>The attribute itself.</summary>
    public SettingOf(params Limit[] limits) : this(null, declared => declared, limits)
    {
    }

    public object? ValueOf(T declared) => valueOf(declared);
}
