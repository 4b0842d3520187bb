namespace ManifestGen.Model;

public sealed record EnvModel(Origin Origin, string Name, string Value);

/// <summary>A variable from a secret. <see cref="Secret"/> and <see cref="Key"/> are the declared ones or their defaults.</summary>
public sealed record SecretEnvModel(Origin Origin, string Name, string Secret, string Key)
{
    public bool Optional { get; init; }
}
