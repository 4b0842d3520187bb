namespace ManifestGen.Model;

/// <summary>A system: services of this project and of others that are written to one set of files.</summary>
/// <param name="Origin">The <c>[assembly: Stack]</c> attribute.</param>
/// <param name="Name">The system's name.</param>
/// <param name="Members">In the order in which they are named.</param>
public sealed record StackModel(Origin Origin, string Name, EquatableArray<StackMemberModel> Members);

/// <summary>A class that a system names.</summary>
/// <param name="ClassName">The class, for messages.</param>
/// <param name="Service">What it declares. Null when it is no service.</param>
public sealed record StackMemberModel(string ClassName, ServiceModel? Service);
