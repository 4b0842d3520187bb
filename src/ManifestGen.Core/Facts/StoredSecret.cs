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

    /// <summary>What is read from places that no declaration names: the entry, its property, and what reads it. A null key is for all of them.</summary>
    public IReadOnlyList<(string RemoteKey, string? Property, string? Key)> Conventional { get; init; } = [];

    /// <summary>The Secrets of an application in the environment that it is of, by name. None without a store.</summary>
    public static IReadOnlyList<StoredSecret> AllOf(ApplicationModel application) => application.Project.SecretStore is not { } store ? [] :
    [
        .. SecretUse.AllOf(application)
            .GroupBy(use => use.Secret, StringComparer.Ordinal)
            .OrderBy(uses => uses.Key, StringComparer.Ordinal)
            .Select(uses => Of([.. uses], store, Declared(application, uses.Key)))
            .OfType<StoredSecret>(),
    ];

    /// <summary>What is optional and so not read, by Secret; a null key is for all of them.</summary>
    public static IEnumerable<(string Secret, string? Key)> Unread(ApplicationModel application) => application.Project.SecretStore is null ? [] :
        from use in SecretUse.AllOf(application).ToArray()
        group use by use.Secret into uses
        orderby uses.Key
        let declared = Declared(application, uses.Key)
        where Array.TrueForAll(declared, candidate => candidate.Key is not null || candidate.Ignore != true)
        from use in uses.GroupBy(use => use.Key, StringComparer.Ordinal)
        where use.All(one => !IsAsked(one, declared)) && !uses.Any(other => other.Key is null && IsAsked(other, declared))
        orderby use.Key
        select (uses.Key, use.Key);

    private static StoredSecretModel[] Declared(ApplicationModel application, string secret) =>
        [.. application.Project.StoredSecrets.Where(declared => declared.Environment is null && declared.Secret == secret)];

    // The operator makes nothing of a Secret of which one key is missing, so what is optional is asked for on request only.
    private static bool IsAsked(SecretUse use, StoredSecretModel[] declared) =>
        !use.IsOptional || Array.Exists(declared, candidate => candidate.Key is null || candidate.Key == use.Key);

    private static StoredSecret? Of(IReadOnlyList<SecretUse> uses, SecretStoreModel store, StoredSecretModel[] declared)
    {
        var whole = Array.Find(declared, candidate => candidate.Key is null);
        if (whole?.Ignore == true)
        {
            return null;
        }

        var asked = uses.Where(use => IsAsked(use, declared)).ToArray();
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
        var keys = names.Where(key => !isExtracted || !places.IsProperty(key)).Select(places.Of).ToArray();
        var types = asked.Select(use => use.Type).Where(type => type != SecretUse.Opaque).Distinct(StringComparer.Ordinal).OrderBy(type => type, StringComparer.Ordinal);
        var entry = isExtracted ? places.Entry : null;
        return new(name, [.. types], keys, entry)
        {
            Conventional =
            [
                .. keys.Where(key => places.IsConvention(key.Key)).Select(key => (key.RemoteKey, key.Property, (string?)key.Key)),
                .. entry is not null && places.IsConvention(null) ? [(entry, null, null)] : Array.Empty<(string, string?, string?)>(),
            ],
        };
    }
}

/// <summary>A key of a Secret, and where its value is.</summary>
/// <param name="Key">The key.</param>
/// <param name="RemoteKey">The entry of the store.</param>
/// <param name="Property">The property of the entry. Null for the whole text.</param>
internal sealed record StoredKey(string Key, string RemoteKey, string? Property);
