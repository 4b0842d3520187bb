using ManifestGen.Model;

namespace ManifestGen.Settings;

/// <summary>That a declaration does not keep to its row.</summary>
/// <param name="Setting">The row.</param>
/// <param name="Limit">What it does not keep to.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Declared">The model of the attribute.</param>
/// <param name="Value">The value of the property, or of one element of it.</param>
/// <param name="Context">The service, and its project.</param>
internal sealed record BrokenLimit(Setting Setting, Limit Limit, Place Place, object Declared, object Value, SettingContext Context)
{
    /// <summary>The name of the attribute, without its end.</summary>
    public required string Attribute { get; init; }

    /// <summary>The targets that are written and have no counterpart.</summary>
    public ManifestTargets Targets { get; init; }

    /// <summary>What messages call what is declared.</summary>
    public string Name => Setting.Label ?? Setting.Property ?? Attribute;
}
