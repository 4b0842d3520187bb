using ManifestGen.Facts;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Stores;

/// <summary>MGEN567 to MGEN569: where Secrets are in the store.</summary>
internal sealed class StoredSecretRule : IServiceRule
{
    private static readonly Rule Unnamed = new(
        "MGEN567",
        "No attribute names the stored secret",
        "No attribute names {0}, so [StoredSecret] has no effect: {1}",
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

    public IReadOnlyList<Rule> Rules => [Unnamed, Twice, NoStore];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (project.StoredSecrets.Count == 0 || project.Environment is not null || application.Services.FirstOrDefault() != service)
        {
            return [];
        }

        var uses = UsesOf(application);
        return project.StoredSecrets.Select(secret => FindingOf(secret, project, uses)).OfType<Finding>();
    }

    // In whatever environment.
    private static SecretUse[] UsesOf(ApplicationModel application) =>
        [.. application.Environments.Select(application.In).Prepend(application).SelectMany(SecretUse.AllOf).Distinct()];

    private static Finding? FindingOf(StoredSecretModel secret, ProjectModel project, SecretUse[] uses)
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

        if (secret.Environment is { } environment && project.SecretStore is null && project.SecretStores.All(store => store.Environment != environment))
        {
            return NoStore.At(secret.Origin.Argument(nameof(StoredSecretAttribute.Environment)), secret.Secret, $"no secret store is declared for the environment '{environment}'");
        }

        if (Array.TrueForAll(uses, use => use.Secret != secret.Secret))
        {
            return Of(secret.Origin.Argument("secret"), $"the Secret '{secret.Secret}'", secret.Secret, uses.Select(use => use.Secret));
        }

        var keys = uses.Where(use => use.Secret == secret.Secret).Select(use => use.Key).ToArray();
        return secret.Key is null || keys.Contains(secret.Key) || keys.Contains(null)
            ? null
            : Of(secret.Origin.Argument(nameof(StoredSecretAttribute.Key)), $"the key '{secret.Key}' of the Secret '{secret.Secret}'", secret.Key, keys);
    }

    private static Finding Of(Place place, string what, string written, IEnumerable<string?> known)
    {
        var nearest = NearestName.Of(written, known);
        return Unnamed.At(place, what, nearest is null ? "use the name that an attribute such as [SecretEnv] has, or remove it" : $"did you mean '{nearest}'?") with
        {
            Remedy = nearest is null ? null : new Remedy($"Use '{nearest}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(nearest))),
        };
    }
}
