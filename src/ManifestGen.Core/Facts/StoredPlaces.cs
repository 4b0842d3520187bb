using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>Where a store has the keys of one Secret: by convention, or as declared.</summary>
/// <param name="secret">The Secret.</param>
/// <param name="store">The store.</param>
/// <param name="whole">What is declared of the whole Secret.</param>
/// <param name="declared">All that is declared of it.</param>
internal sealed class StoredPlaces(string secret, SecretStoreModel store, StoredSecretModel? whole, StoredSecretModel[] declared)
{
    /// <summary>The entry of the Secret.</summary>
    public string Entry => whole?.RemoteKey ?? store.RemoteKeyPrefix + (store.Layout == SecretLayout.EntryPerKey ? Flat(secret) : secret);

    // Where the entry of the whole Secret is named, it holds all keys.
    private bool HasEntryPerKey => store.Layout == SecretLayout.EntryPerKey && whole?.RemoteKey is null;

    /// <summary>Whether a key is the property of its own name of the Secret's entry, so that all of them can be read at once.</summary>
    public bool IsProperty(string key) => Of(key) == new StoredKey(key, Entry, key);

    public StoredKey Of(string key)
    {
        var own = Array.Find(declared, candidate => candidate.Key == key);
        // The entry is the JSON text that a registry's client writes.
        var isEntry = HasEntryPerKey || key == SecretUse.DockerConfigKey;
        var property = own?.Property ?? (isEntry ? null : key);
        var entry = HasEntryPerKey && key != SecretUse.DockerConfigKey ? store.RemoteKeyPrefix + Flat($"{secret}-{key}") : Entry;
        return new(key, own?.RemoteKey ?? entry, property is { Length: > 0 } ? property : null);
    }

    /// <summary>Whether convention says where a key is, or for null the whole Secret.</summary>
    public bool IsConvention(string? key) => whole?.RemoteKey is null && !Array.Exists(declared, candidate => candidate.Key is not null && candidate.Key == key && (candidate.RemoteKey ?? candidate.Property) is not null);

    // Only what is ours to choose: the prefix is as it is written, since stores with paths have an entry for each key too.
    private static string Flat(string name) => new(name.Select(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '-').ToArray());
}
