using ManifestGen.OwnObjects.Reading;
using ManifestGen.Rules.OwnObjects;
using ManifestGen.Text;

namespace ManifestGen.OwnObjects.Checks;

/// <summary>What is wrong with an object of the user.</summary>
internal static class CustomCheck
{
    public static IEnumerable<OwnFinding> Find(OwnObject own, OwnSet set)
    {
        if (Missing(own) is { } missing)
        {
            return set.IsDecidedByUser(own.File) ? [] : [OwnFinding.Of(OwnObjectRules.NoObject, own.File, own.Document.Place, missing)];
        }

        var found = SchemaCheck.Find(own, set.Version, isPatch: set.IsDecidedByUser(own.File)).Concat(Secrets(own));
        found = set.KnowsGenerated ? found.Concat(MadeTwice(own, set)) : found;
        return set.KnowsGenerated && !set.HasOwnKustomization && set.ScopeOf(own.File) is { } scope
            ? found.Concat(Same(own, scope)).Concat(Namespace(own, scope)).Concat(ReferenceCheck.Find(own, scope))
            : found;
    }

    private static string? Missing(OwnObject own) =>
        own.ApiVersion.Length == 0 ? "apiVersion"
        : own.Kind.Length == 0 ? "kind"
        : own.Name.Length > 0 ? null
        // kustomize knows objects by their names.
        : own.Document.At("metadata", "generateName") is null ? "metadata.name" : "metadata.name (kustomize does not support generateName)";

    // What is encrypted may be in the repository: that is what SOPS is for.
    private static IEnumerable<OwnFinding> Secrets(OwnObject own) => own is not { ApiVersion: "v1", Kind: "Secret" } || own.Document["sops"] is not null ? [] :
        own.Document.Entries("data").Concat(own.Document.Entries("stringData"))
            .Where(entry => entry.Value is PlacedScalar { IsNull: false, Value.Length: > 0 } value && !value.Value.StartsWith("ENC[", StringComparison.Ordinal))
            .Take(1)
            .Select(entry => OwnFinding.Of(OwnObjectRules.SecretValue, own.File, entry.Key.Place, own.Name, entry.Key.Value));

    private static IEnumerable<OwnFinding> Same(OwnObject own, OwnScope scope)
    {
        // The kustomization's namespace is the same for all.
        bool IsSamePlace(string? other) => scope.State.Namespace is not null || (own.Namespace ?? "default") == (other ?? "default");
        if (scope.Generated(own.Identity) is not null && IsSamePlace(null))
        {
            yield return OwnFinding.Of(OwnObjectRules.SameObject, own.File, own.Place, own.Reference, "the generated files");
        }

        // At the later one.
        var twin = scope.Objects.TakeWhile(other => other.Document != own.Document).FirstOrDefault(other => other.Identity == own.Identity && IsSamePlace(other.Namespace));
        if (twin is not null)
        {
            yield return OwnFinding.Of(OwnObjectRules.SameObject, own.File, own.Place, own.Reference, twin.File.Place.Path);
        }
    }

    // An object for all environments meets the stores of each.
    private static IEnumerable<OwnFinding> MadeTwice(OwnObject own, OwnSet set) => set.ScopesOf(own.File)
        .Select(scope => scope.MadeTwice(own))
        .OfType<string>()
        .Take(1)
        .Select(secret => OwnFinding.Of(OwnObjectRules.TwoSources, own.File, own.Place, secret, own.Reference, InEnvironment(own.File.Place.Environment)));

    // The other environments still need the store.
    private static string InEnvironment(string? environment) => environment is null ? "" : $", Environment = {CSharpLiteral.Of(environment)}";

    private static IEnumerable<OwnFinding> Namespace(OwnObject own, OwnScope scope) =>
        own.Namespace is { } name && scope.State.Namespace is { } set && name != set
            ? [OwnFinding.Of(OwnObjectRules.OtherNamespace, own.File, own.Document.Scalar("metadata", "namespace")!.Place, name, set)]
            : [];
}
