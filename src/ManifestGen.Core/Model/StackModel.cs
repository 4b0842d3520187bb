namespace ManifestGen.Model;

/// <summary>A system: services of this project and of others that are written to one set of files.</summary>
/// <param name="Origin">The <c>[assembly: Stack]</c> attribute.</param>
/// <param name="Name">The system's name.</param>
/// <param name="Members">In the order in which they are named.</param>
public sealed record StackModel(Origin Origin, string Name, EquatableArray<StackMemberModel> Members);

/// <summary>A class that a system names.</summary>
/// <param name="ClassName">The class, for messages. Empty for what the compiler does not understand, and reports.</param>
/// <param name="Service">What it declares. Null when it is no service.</param>
public sealed record StackMemberModel(string ClassName, ServiceModel? Service)
{
    /// <summary>Whether its project says of itself what the files of a system need. True for a class of the system's own project.</summary>
    public bool HasFacts { get; init; } = true;

    /// <summary>The stores of Secrets that its project declares, which is another one than the system's.</summary>
    public EquatableArray<string> Stores { get; init; }

    /// <summary>Where Secrets are, as its project declares it. Their origins mean nothing here.</summary>
    public EquatableArray<StoredSecretModel> StoredSecrets { get; init; }

    public bool IsUnderstood => ClassName.Length > 0;
}
