using ManifestGen.Model;

namespace ManifestGen.Rendering.Constants;

/// <summary>Constants of one kind: a class within the service's.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What they are, for the documentation.</param>
/// <param name="Constants">In the order in which they are declared.</param>
public sealed record ConstantGroup(string Name, string Summary, EquatableArray<Constant> Constants);

/// <summary>A constant.</summary>
/// <param name="Name">A C# identifier, of which there is one in the group.</param>
/// <param name="Type">Its type, as C# writes it.</param>
/// <param name="Value">Its value, as C# writes it.</param>
/// <param name="Summary">What it is, for the documentation. It may be any text.</param>
public sealed record Constant(string Name, string Type, string Value, string Summary);
