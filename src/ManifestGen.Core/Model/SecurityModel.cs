namespace ManifestGen.Model;

/// <summary>What the program may do, to its node and to the cluster.</summary>
public sealed record SecurityModel
{
    /// <summary>Never null: without <c>[Security]</c> its origin is the class, and everything is at its default.</summary>
    public ContainerSecurityModel Container { get; init; } = new();

    /// <summary>As <see cref="Container"/>.</summary>
    public ServiceAccountModel Account { get; init; } = new();

    public EquatableArray<KubernetesAccessModel> Access { get; init; }

    /// <summary>The token is a way into the cluster, so only a program that has something to do there gets it.</summary>
    public bool MountsToken => Account.MountToken ?? Access.Count > 0;

    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [.. Container.FreeTexts, .. Access.SelectMany(access => access.FreeTexts)];
}
