namespace ManifestGen.Model;

/// <summary>A part of a <see cref="ConnectionTemplate"/>.</summary>
public abstract record TemplatePart;

/// <summary>What stands for itself.</summary>
public sealed record TextPart(string Text) : TemplatePart;

/// <summary>A variable, or the address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">What stands there where it is not declared. Null where it must be.</param>
public sealed record VariablePart(string Name, EquatableArray<TemplatePart>? Default) : TemplatePart;

/// <summary>What stands there only where a variable is declared.</summary>
public sealed record OptionalPart(string Name, EquatableArray<TemplatePart> Content) : TemplatePart;
