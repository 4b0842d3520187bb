namespace ManifestGen.Model;

/// <summary>What belongs to the pod as a whole: other containers, name resolution, how images are pulled.</summary>
public sealed record PodModel
{
    /// <summary>Sidecars and init containers, in the order in which they start.</summary>
    public EquatableArray<PodContainerModel> Containers { get; init; }

    public PodSettingsModel? Settings { get; init; }

    public EquatableArray<HostAliasModel> HostAliases { get; init; }

    public ImagePullModel? ImagePull { get; init; }

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts => Settings is null
        ? []
        : Settings.DnsOptions.Select(option => new FreeText(Settings.Origin.Argument(nameof(PodAttribute.DnsOptions)), "An option of the resolver", option));
}

/// <summary>That a class declares another container of the pod.</summary>
/// <param name="Origin">The <c>[Sidecar]</c> or <c>[InitContainer]</c>.</param>
/// <param name="Role">Which of the two.</param>
/// <param name="ClassName">The class, for messages.</param>
public sealed record PodContainerModel(Origin Origin, ContainerRole Role, string ClassName)
{
    /// <summary>What the class declares, in the terms of a service. Null for one that declares no container.</summary>
    public ServiceModel? Declaration { get; init; }

    /// <summary>Whether the class is of the same project, where its mistakes are reported at the class itself.</summary>
    public bool IsDeclaredHere { get; init; }

    /// <summary>Whether it gets the variables of the service beside its own.</summary>
    public bool InheritsVariables { get; init; }
}

/// <summary>What distinguishes a container from the program of a service.</summary>
/// <param name="Role">When it runs.</param>
/// <param name="Image">Its image; null for the service's own.</param>
public sealed record ContainerModel(ContainerRole Role, string? Image);

public enum ContainerRole
{
    /// <summary>As long as the program.</summary>
    Sidecar,

    /// <summary>To its end, before the program.</summary>
    Init,
}

public sealed record PodSettingsModel(Origin Origin)
{
    public TerminationMessagePolicy? TerminationMessagePolicy { get; init; }

    public DnsPolicy? DnsPolicy { get; init; }

    public EquatableArray<string> DnsNameservers { get; init; }

    public EquatableArray<string> DnsSearches { get; init; }

    public EquatableArray<string> DnsOptions { get; init; }

    public string? RuntimeClass { get; init; }

    public bool? ShareProcessNamespace { get; init; }
}

public sealed record HostAliasModel(Origin Origin, string Address, EquatableArray<string> Hostnames);

public sealed record ImagePullModel(Origin Origin)
{
    public ImagePullPolicy? Policy { get; init; }

    public EquatableArray<string> Secrets { get; init; }
}

/// <summary>Devices that a node offers.</summary>
public sealed record ExtendedResourceModel(Origin Origin, string Name, int Count)
{
    /// <summary>The only device that Compose knows by its kind.</summary>
    public const string NvidiaGpu = "nvidia.com/gpu";
}
