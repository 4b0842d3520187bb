namespace ManifestGen.Model;

/// <summary>A variable with a value that is kept in a ConfigMap of the service.</summary>
public sealed record ConfigValueModel(Origin Origin, string Name, string Value);

/// <summary>A variable from a ConfigMap. <see cref="ConfigMap"/> and <see cref="Key"/> are the declared ones or their defaults.</summary>
public sealed record ConfigEnvModel(Origin Origin, string Name, string ConfigMap, string Key)
{
    public bool Optional { get; init; }
}

/// <summary>Variables from all keys of a ConfigMap or of a Secret.</summary>
public sealed record VariableSourceModel(Origin Origin, VariableSourceKind Kind, string Name)
{
    public string? Prefix { get; init; }

    public bool Optional { get; init; }
}

public enum VariableSourceKind
{
    ConfigMap,
    Secret,
}

/// <summary>A variable with something that the pod knows of itself.</summary>
public sealed record FieldEnvModel(Origin Origin, string Name, PodField Field)
{
    public string? Key { get; init; }
}

/// <summary>A variable with a request or a limit.</summary>
public sealed record ResourceEnvModel(Origin Origin, string Name, ResourceField Field)
{
    public string? Divisor { get; init; }
}
