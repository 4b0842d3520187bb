using ManifestGen.Model;

namespace ManifestGen.Rules.Configuration;

/// <summary>A place where a secret is named.</summary>
/// <param name="Origin">The attribute.</param>
/// <param name="Secret">The secret.</param>
/// <param name="SecretArgument">The argument that names it.</param>
internal sealed record SecretReference(Origin Origin, string Secret, string SecretArgument)
{
    /// <summary>The key. Null where all are meant.</summary>
    public string? Key { get; private init; }

    /// <summary>The variable, where the key has its name from that.</summary>
    public string? Variable { get; private init; }

    public static IEnumerable<SecretReference> AllOf(ServiceModel service)
    {
        foreach (var variable in service.SecretEnv)
        {
            yield return new(variable.Origin, variable.Secret, nameof(SecretEnvAttribute.Secret)) { Key = variable.Key, Variable = variable.Key == variable.Name ? variable.Name : null };
        }

        foreach (var source in service.Configuration.VariableSources.Where(source => source.Kind == VariableSourceKind.Secret))
        {
            yield return new(source.Origin, source.Name, "secret");
        }

        foreach (var file in service.Configuration.Files.OfType<SecretFileModel>())
        {
            yield return new(file.Origin, file.Secret, nameof(SecretFileAttribute.Secret)) { Key = file.Key };
        }
    }
}
