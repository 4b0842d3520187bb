using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>A key of a secret in a container.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="Key">The key.</param>
/// <param name="Target">The file: a name in <c>/run/secrets/</c>, or a path.</param>
/// <param name="Mode">The file's mode. Null leaves it to the engine.</param>
internal sealed record SecretMount(string Secret, string Key, string Target, int? Mode)
{
    /// <summary>The name of the file's secret. That of a Kubernetes Secret has no '_', so that no two pairs give the same name.</summary>
    public string Name => $"{Secret}_{Key}";

    /// <summary>The file that Compose reads it from, beside its own.</summary>
    public string Path => $"secrets/{Secret}/{Key}";

    /// <summary>Those of a service. A Secret as a whole is none: its keys are not known here.</summary>
    public static IEnumerable<SecretMount> AllOf(ServiceModel service) =>
    [
        .. VariablesOf(service),
        .. from file in service.Configuration.Files.OfType<SecretFileModel>()
           where file.Key is not null
           select new SecretMount(file.Secret, file.Key!, file.Path, UnixMode.Parse(file.EffectiveMode)),
    ];

    /// <summary>Those from which variables are set, by whose names they are mounted.</summary>
    public static IEnumerable<SecretMount> VariablesOf(ServiceModel service) =>
        service.SecretEnv.Concat(ConnectionVariables.Of(service, ManifestTargets.Compose).Secrets).Select(variable => new SecretMount(variable.Secret, variable.Key, variable.Name, Mode: null));
}
