using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Stores;

/// <summary>MGEN562, MGEN570, MGEN571 and MGEN576: the store of Secrets. It is the project's, so one service reports it for all.</summary>
internal sealed class SecretStoreRule : IServiceRule
{
    private const int MostNames = 3;

    private static readonly Rule Twice = new(
        "MGEN562",
        "The secret store is declared twice",
        "The secret store '{0}' is declared together with '{1}' for the same environment, and a Secret comes from one store: remove one, or set Environment",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule NoSecret = new(
        "MGEN570",
        "The secret store has no Secret to provide",
        "No attribute names a Secret that comes from the secret store '{0}', so it has no effect: name one with [SecretEnv] or [SecretFile], or remove it",
        RuleSeverity.Info,
        Category.Configuration);

    private static readonly Rule OtherEnvironment = new(
        "MGEN571",
        "The Secret has no source in an environment",
        "Nothing generates {0} {1}, because the secret store '{2}' is for another environment: create {3} there, or declare a store for it",
        RuleSeverity.Info,
        Category.Configuration);

    private static readonly Rule NoSeparator = new(
        "MGEN576",
        "The prefix of the secret store ends without a separator",
        "The entries of the secret store are named '{0}': end the prefix with a separator, as in '{1}'",
        RuleSeverity.Info,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [Twice, NoSecret, OtherEnvironment, NoSeparator];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (project.SecretStores.Count == 0 || project.Environment is not null || application.Services.FirstOrDefault() != service)
        {
            yield break;
        }

        foreach (var store in project.SecretStores)
        {
            if (store.RemoteKeyPrefix is { Length: > 0 } prefix && char.IsLetterOrDigit(prefix[prefix.Length - 1]))
            {
                var layout = store.Layout ?? project.SecretStore?.Layout;
                var better = prefix + (layout == SecretLayout.EntryPerKey && prefix.IndexOf('/') < 0 ? "-" : "/");
                var place = store.Origin.Argument(nameof(SecretStoreAttribute.RemoteKeyPrefix));
                yield return NoSeparator.At(place, prefix + "<name>", better + "<name>") with { Remedy = new($"Use '{better}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(better))) };
            }

            var first = project.SecretStores.First(other => other.Environment == store.Environment);
            if (first != store)
            {
                yield return Twice.At(store.Origin, store.Name, first.Name) with
                {
                    Remedy = store with { Origin = first.Origin } == first ? new Remedy("Remove the second store", RemedyEdit.RemoveAttribute(store.Origin)) : null,
                };
            }
            else if (project.Targets.HasFlag(ManifestTargets.Kubernetes) && StoredSecret.AllOf(store.Environment is null ? application : application.In(store.Environment)).Count == 0)
            {
                yield return NoSecret.At(store.Origin, store.Name);
            }
        }

        if (project.SecretStore is null && project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            foreach (var finding in WithoutSource(application, project.SecretStores[0]))
            {
                yield return finding;
            }
        }
    }

    // The base is what environments without a store are applied from.
    private static IEnumerable<Finding> WithoutSource(ApplicationModel application, SecretStoreModel store)
    {
        var environments = application.Environments.Where(environment => application.Project.SecretStores.All(other => other.Environment != environment)).ToArray();
        if (environments.Length == 0 && application.Environments.Skip(1).Any())
        {
            // Who declares a store for each of several environments applies these, and not the base.
            yield break;
        }

        var places = environments.Length == 0 ? [(application, "in general (k8s/base)")] : environments.Select(environment => (application.In(environment), $"in the environment '{environment}'"));
        foreach (var (there, place) in places)
        {
            var own = there.Project.OwnFiles.Where(file => file.Place.Environment is null || file.Place.Environment == there.Project.Environment).SelectMany(file => file.Secrets);
            var ignored = there.Project.StoredSecrets.Where(secret => secret is { Ignore: true, Environment: null }).Select(secret => secret.Secret);
            var names = SecretUse.AllOf(there).Where(use => !use.IsOptional).Select(use => use.Secret).Except([.. ignored, .. own], StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray();
            if (names.Length > 0)
            {
                var shown = string.Join(", ", names.Take(MostNames).Select(name => $"'{name}'"));
                var rest = names.Length > MostNames ? $" and {(names.Length - MostNames).ToText()} more" : "";
                yield return OtherEnvironment.At(store.Origin, (names.Length == 1 ? "the Secret " : "the Secrets ") + shown + rest, place, store.Name, names.Length == 1 ? "it" : "them");
            }
        }
    }
}
