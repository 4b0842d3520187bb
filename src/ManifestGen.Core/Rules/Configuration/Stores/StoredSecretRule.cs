using ManifestGen.Facts;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Stores;

/// <summary>MGEN567 to MGEN569: where Secrets are in the store.</summary>
internal sealed class StoredSecretRule : IServiceRule
{
    private static readonly Rule NoEffect = new(
        "MGEN567",
        "The stored secret has no effect",
        "[StoredSecret] has no effect, because {0}: {1}",
        RuleSeverity.Warning,
        Category.Configuration);

    private static readonly Rule Twice = new(
        "MGEN568",
        "The stored secret is declared twice",
        "{0} is declared twice for the same environment: remove one",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule NoStore = new(
        "MGEN569",
        "The stored secret requires a secret store",
        "[StoredSecret] for '{0}' has no effect, because {1}: add [assembly: SecretStore(\"...\")], or remove it",
        RuleSeverity.Warning,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [NoEffect, Twice, NoStore];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (project.StoredSecrets.Count == 0 || project.Environment is not null || application.Services.FirstOrDefault() != service)
        {
            return [];
        }

        var scopes = application.Environments.Select(application.In).Prepend(application).ToArray();
        return project.StoredSecrets.Select(secret => FindingOf(secret, project, scopes)).OfType<Finding>();
    }

    private static Finding? FindingOf(StoredSecretModel secret, ProjectModel project, ApplicationModel[] scopes)
    {
        var first = project.StoredSecrets.First(other => other.Environment == secret.Environment && other.IsAboutTheSameAs(secret));
        if (first != secret)
        {
            return Twice.At(secret.Origin, secret.Key is null ? $"The stored secret '{secret.Secret}'" : $"The key '{secret.Key}' of the stored secret '{secret.Secret}'") with
            {
                Remedy = secret with { Origin = first.Origin } == first ? new Remedy("Remove the second one", RemedyEdit.RemoveAttribute(secret.Origin)) : null,
            };
        }

        if (project.SecretStores.Count == 0)
        {
            return NoStore.At(secret.Origin, secret.Secret, "no secret store is declared");
        }

        // That a Secret is ignored says too that somebody makes it where there is no store.
        if (secret is { Environment: { } environment, Ignore: not true } && project.SecretStore is null && project.SecretStores.All(store => store.Environment != environment))
        {
            return NoStore.At(secret.Origin.Argument(nameof(StoredSecretAttribute.Environment)), secret.Secret, $"no secret store is declared for the environment '{environment}'");
        }

        var places = scopes
            .Where(scope => secret.Environment is null || scope.Project.Environment == secret.Environment)
            .Where(scope => secret.Ignore == true || scope.Project.SecretStore is not null)
            .ToArray();
        var uses = places.SelectMany(SecretUse.Named).Distinct().ToArray();
        if (Array.TrueForAll(uses, use => use.Secret != secret.Secret))
        {
            return Unnamed(secret.Origin.Argument("secret"), $"the Secret '{secret.Secret}'", secret.Secret, uses.Select(use => use.Secret));
        }

        if (secret.Ignore == true)
        {
            return null;
        }

        var keys = uses.Where(use => use.Secret == secret.Secret).Select(use => use.Key).ToArray();
        if (secret.Key is not null && !keys.Contains(secret.Key) && !keys.Contains(null))
        {
            return Unnamed(secret.Origin.Argument(nameof(StoredSecretAttribute.Key)), $"the key '{secret.Key}' of the Secret '{secret.Secret}'", secret.Key, keys);
        }

        if (OwnerIn(places, secret.Secret) is { } owner)
        {
            return NoEffect.At(secret.Origin, $"{owner} makes the Secret '{secret.Secret}'", "remove it");
        }

        return secret.Key is not null && Array.TrueForAll(places, place => place.Project.StoredSecrets.Any(other => other.Secret == secret.Secret && other is { Ignore: true, Environment: null }))
            ? NoEffect.At(secret.Origin, $"another [StoredSecret] ignores the whole Secret '{secret.Secret}'", "remove one of them")
            : null;
    }

    // Null where the store makes it in one of them.
    private static string? OwnerIn(ApplicationModel[] places, string secret)
    {
        var owners = places.Where(place => SecretUse.Named(place).Any(use => use.Secret == secret)).Select(place => SecretOwners.Of(place).Of(secret)).ToArray();
        return owners.Contains(null) ? null : owners.FirstOrDefault();
    }

    private static Finding Unnamed(Place place, string what, string written, IEnumerable<string?> known)
    {
        var nearest = NearestName.Of(written, known);
        return NoEffect.At(place, $"no attribute names {what}", nearest is null ? "use the name that an attribute such as [SecretEnv] has, or remove it" : $"did you mean '{nearest}'?") with
        {
            Remedy = nearest is null ? null : new Remedy($"Use '{nearest}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(nearest))),
        };
    }
}
