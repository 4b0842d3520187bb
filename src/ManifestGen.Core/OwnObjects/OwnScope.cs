using ManifestGen.Upgrades;

namespace ManifestGen.OwnObjects;

/// <summary>What is deployed together: in general, or in an environment.</summary>
/// <param name="State">What is generated.</param>
/// <param name="Objects">The user's own objects that go with it.</param>
internal sealed record OwnScope(ManifestState State, IReadOnlyList<OwnObject> Objects)
{
    private readonly HashSet<string> _names = new(
        State.Objects.Select(found => $"{found.Kind}/{found.Name}")
            .Concat(Objects.Select(own => own.Reference))
            // cert-manager makes the secret of a certificate, and a store those of its objects.
            .Concat(State.Objects.SelectMany(found => found.MadeSecrets).Select(secret => "Secret/" + secret))
            .Concat(Objects.SelectMany(own => own.MadeSecrets).Select(secret => "Secret/" + secret)),
        StringComparer.Ordinal);

    /// <summary>Whether an object of the kind and name is generated, or the user's.</summary>
    public bool Has(string kind, string name) => _names.Contains($"{kind}/{name}");

    /// <summary>The Secret that a generated ExternalSecret and an object of the user both make. Null where there is none.</summary>
    public string? MadeTwice(OwnObject own) => own.MadeSecrets
        .Where(secret => State.Objects.Any(found => found.Kind == "ExternalSecret" && found.Identity != own.Identity && found.MadeSecrets.Contains(secret, StringComparer.Ordinal)))
        .FirstOrDefault();

    /// <summary>The generated object of a group, kind and name.</summary>
    public ManifestObject? Generated(string identity) => State.Objects.FirstOrDefault(found => found.Identity == identity);
}
