namespace ManifestGen.Settings;

/// <summary>
/// A row of a <see cref="SettingTable"/>: a property of an attribute, or the attribute itself, with all that is mechanical about it. The findings, the table in
/// the attribute's page and the test that nothing is dropped silently come from it.
/// </summary>
internal abstract class Setting(string? property, Limit[] limits)
{
    /// <summary>The name of the property. Null for the attribute itself.</summary>
    public string? Property => property;

    /// <summary>Whether it is a parameter of the constructor, which cannot be removed and is called by another name.</summary>
    public bool IsParameter { get; init; }

    /// <summary>What messages call it, where that is not the property.</summary>
    public string? Label { get; init; }

    /// <summary>The only value that the row is about.</summary>
    public string? OnlyValue { get; init; }

    /// <summary>Whether nothing else can be said of the attribute where it is not valid.</summary>
    public bool IsDecisive { get; init; }

    public Limit[] Limits => limits;

    /// <summary>The argument that findings point at. Null for the attribute itself.</summary>
    public string? Argument => IsParameter ? char.ToLowerInvariant(Property![0]) + Property.Substring(1) : Property;
}
