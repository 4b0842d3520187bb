using System.Text.RegularExpressions;

namespace ManifestGen.Model;

/// <summary>What the process and its container may do, as <c>[Security]</c> says it: null where nothing is written.</summary>
public sealed record ContainerSecurityModel
{
    /// <summary>
    /// User and group of the process. Numeric, so that Kubernetes can see that it is not root; above 10000, so that it is no user of the node.
    /// </summary>
    public const int DefaultUser = 10001;

    public Origin Origin { get; init; } = Origin.Class;

    public int? RunAsUser { get; init; }

    public int? RunAsGroup { get; init; }

    public int? FsGroup { get; init; }

    public EquatableArray<int> SupplementalGroups { get; init; }

    public bool? ReadOnlyRootFilesystem { get; init; }

    public EquatableArray<AddedCapability> AddCapabilities { get; init; }

    public bool? AllowPrivilegeEscalation { get; init; }

    public bool? Privileged { get; init; }

    public SecurityProfile? Seccomp { get; init; }

    public string? SeccompProfile { get; init; }

    public SecurityProfile? AppArmor { get; init; }

    public string? AppArmorProfile { get; init; }

    public string? SELinuxLevel { get; init; }

    public string? SELinuxType { get; init; }

    public EquatableArray<SysctlModel> Sysctls { get; init; }

    public string? Reason { get; init; }

    public int EffectiveUser => RunAsUser ?? DefaultUser;

    /// <summary>The user's number: a user and its own group have the same, by custom.</summary>
    public int EffectiveGroup => RunAsGroup ?? EffectiveUser;

    /// <summary>The group of the process, so that it can write to its volumes.</summary>
    public int EffectiveFsGroup => FsGroup ?? EffectiveGroup;

    /// <summary>As Docker writes them.</summary>
    public string UserAndGroup => $"{EffectiveUser}:{EffectiveGroup}";

    /// <summary>What can be written to can be replaced by whoever breaks in.</summary>
    public bool HasReadOnlyRoot => ReadOnlyRootFilesystem ?? true;

    public bool IsPrivileged => Privileged ?? false;

    /// <summary>Not false beside <see cref="Privileged"/>, which the API server refuses.</summary>
    public bool MayGainPrivileges => AllowPrivilegeEscalation ?? IsPrivileged;

    public bool IsRoot => EffectiveUser == 0;

    /// <summary>The kernel's default is 1024, and root needs no permission.</summary>
    public int FirstUnprivilegedPort =>
        IsRoot ? 0
        : int.TryParse(Sysctls.FirstOrDefault(sysctl => sysctl.Name == "net.ipv4.ip_unprivileged_port_start")?.Value, out var port) ? port
        : 1024;

    public SecurityProfile EffectiveSeccomp => Seccomp ?? SecurityProfile.RuntimeDefault;

    /// <summary>The kernel's names.</summary>
    public IEnumerable<string> CapabilityNames => AddCapabilities.Select(added => added.Name).OfType<string>().Distinct(StringComparer.Ordinal);

    public IEnumerable<FreeText> FreeTexts =>
        new[]
        {
            Text(nameof(SecurityAttribute.Reason), Reason), Text(nameof(SecurityAttribute.SELinuxLevel), SELinuxLevel), Text(nameof(SecurityAttribute.SELinuxType), SELinuxType), Text(nameof(SecurityAttribute.AppArmorProfile), AppArmorProfile),
            Text(nameof(SecurityAttribute.SeccompProfile), SeccompProfile),
        }
        .OfType<FreeText>()
        .Concat(Sysctls.Select(sysctl => new FreeText(Origin.Argument(nameof(SecurityAttribute.Sysctls)), $"The sysctl '{sysctl.Name}'", sysctl.Value)));

    private FreeText? Text(string argument, string? value) => value is null ? null : new(Origin.Argument(argument), argument, value);
}

/// <summary>A parameter of the kernel. <see cref="Name"/> is everything where there is no <c>=</c>.</summary>
public sealed record SysctlModel(string Name, string Value)
{
    private const int MaxNameLength = 253;

    private static readonly Regex NameSyntax = new(@"\A[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)+\z", RegexOptions.CultureInvariant);

    public bool HasValidName => Name.Length <= MaxNameLength && NameSyntax.IsMatch(Name);

    /// <summary>Whether it sets something.</summary>
    public bool IsValid => HasValidName && Value.Length > 0;

    /// <summary>Reads <c>name=value</c>.</summary>
    public static SysctlModel Parse(string text)
    {
        var separator = text.IndexOf('=');
        return separator < 0 ? new(text.Trim(), "") : new(text.Substring(0, separator).Trim(), text.Substring(separator + 1).Trim());
    }
}
