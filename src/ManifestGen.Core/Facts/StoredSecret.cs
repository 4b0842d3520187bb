using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>A Secret that comes from a store, and where in it.</summary>
/// <param name="Name">The Secret.</param>
/// <param name="Types">The types that those who name it need, but for the general one. More than one cannot be.</param>
/// <param name="Keys">The keys that are read one by one, by name.</param>
/// <param name="Extracted">The entry whose properties are all keys. Null where the keys are known.</param>
internal sealed record StoredSecret(string Name, IReadOnlyList<string> Types, IReadOnlyList<StoredKey> Keys, string? Extracted)
{
    /// <summary>Its type.</summary>
    public string Type => Types.Count == 0 ? SecretUse.Opaque : Types[0];

    /// <summary>The Secrets of an application in the environment that it is of, by name. None without a store.</summary>
    public static IReadOnlyList<StoredSecret> AllOf(ApplicationModel application) => application.Project.SecretStore is not { } store ? [] :
    [
        .. SecretUse.AllOf(application)
            .GroupBy(use => use.Secret, StringComparer.Ordinal)
            .OrderBy(uses => uses.Key, StringComparer.Ordinal)
            .Select(uses => Of([.. uses], store, [.. application.Project.StoredSecrets.Where(declared => declared.Environment is null && declared.Secret == uses.Key)]))
            .OfType<StoredSecret>(),
    ];

    private static StoredSecret? Of(IReadOnlyList<SecretUse> uses, SecretStoreModel store, StoredSecretModel[] declared)
    {
        var whole = Array.Find(declared, candidate => candidate.Key is null);
        if (whole?.Ignore == true)
        {
            return null;
        }

        // The operator makes nothing of a Secret of which one key is missing, so what is optional is asked for on request only.
        var asked = uses.Where(use => !use.IsOptional || whole is not null || declared.Any(candidate => candidate.Key == use.Key)).ToArray();
        // Who imports all keys gets those too that are declared one by one.
        var imported = uses.Any(use => use.Key is null) ? declared.Select(candidate => candidate.Key) : [];
        var names = asked.Select(use => use.Key).Concat(imported).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(key => key, StringComparer.Ordinal).ToArray();
        var isExtracted = Array.Exists(asked, use => use.Key is null);
        if (names.Length == 0 && !isExtracted)
        {
            return null;
        }

        var name = uses[0].Secret;
        var places = new StoredPlaces(name, store, whole, declared);
        var keys = names.Where(key => !isExtracted || !places.IsProperty(key)).Select(places.Of);
        var types = asked.Select(use => use.Type).Where(type => type != SecretUse.Opaque).Distinct(StringComparer.Ordinal).OrderBy(type => type, StringComparer.Ordinal);
        return new(name, [.. types], [.. keys], isExtracted ? places.Entry : null);
    }
}

/// <summary>A key of a Secret, and where its value is.</summary>
/// <param name="Key">The key.</param>
/// <param name="RemoteKey">The entry of the store.</param>
/// <param name="Property">The property of the entry. Null for the whole text.</param>
internal sealed record StoredKey(string Key, string RemoteKey, string? Property);
