namespace ManifestGen.Model;

/// <summary>A service's class to which generated code can add members, because it and those around it are partial.</summary>
/// <param name="Namespace">Empty for the global one.</param>
/// <param name="Declarations">How the class is declared once more, such as <c>partial class Catalog</c>, after those around it.</param>
/// <param name="Taken">Names of generated members that the class has already.</param>
public sealed record PartialClassModel(string Namespace, EquatableArray<string> Declarations, EquatableArray<string> Taken);
