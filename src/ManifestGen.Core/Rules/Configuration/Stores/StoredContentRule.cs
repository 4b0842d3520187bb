using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Stores;

/// <summary>MGEN573 to MGEN575: what becomes of the Secrets that a store provides. One service reports it for all.</summary>
internal sealed class StoredContentRule : IServiceRule
{
    private static readonly Rule TwoTypes = new(
        "MGEN573",
        "The Secret needs two types",
        "The Secret '{0}' is used as {1}, but a Secret has one type: use a separate Secret for each",
        RuleSeverity.Warning,
        Category.Configuration);

    private static readonly Rule Unread = new(
        "MGEN574",
        "Optional keys are not read from the secret store",
        "The ExternalSecret does not read {0}, because Optional is set: if the store has it, add [assembly: StoredSecret({1})]",
        RuleSeverity.Info,
        Category.Configuration);

    private static readonly Rule SameEntry = new(
        "MGEN575",
        "Two keys are the same entry of the secret store",
        "{0} and {1} are the same entry '{2}' of the secret store: set RemoteKey of one of them with [assembly: StoredSecret]",
        RuleSeverity.Warning,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [TwoTypes, Unread, SameEntry];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (project.SecretStores.Count == 0 || project.Environment is not null || !project.Targets.HasFlag(ManifestTargets.Kubernetes) || application.Services.FirstOrDefault() != service)
        {
            return [];
        }

        // Once, however many environments it is in.
        return application.Environments
            .Select(environment => (There: application.In(environment), Store: project.SecretStores.FirstOrDefault(store => store.Environment == environment) ?? project.SecretStore))
            .Prepend((There: application, Store: project.SecretStore))
            .Where(place => place.Store is not null)
            .SelectMany(place => In(place.There, place.Store!))
            .GroupBy(finding => finding.Rule.Id + string.Join("\n", finding.Arguments), StringComparer.Ordinal)
            .Select(same => same.First());
    }

    private static IEnumerable<Finding> In(ApplicationModel application, SecretStoreModel store)
    {
        var secrets = StoredSecret.AllOf(application);
        return
        [
            .. from secret in secrets
               where secret.Types.Count > 1
               select TwoTypes.At(store.Origin, secret.Name, string.Join(" and ", secret.Types.Select(type => $"'{type}'"))),
            .. from unread in StoredSecret.Unread(application)
               let name = CSharpLiteral.Of(unread.Secret)
               select Unread.At(store.Origin, Named(unread.Secret, unread.Key, "all keys of the Secret"), unread.Key is null ? name : $"{name}, Key = {CSharpLiteral.Of(unread.Key)}"),
            .. from secret in secrets
               from place in secret.Conventional
               group (secret.Name, place.Key) by (place.RemoteKey, place.Property) into same
               where same.Count() > 1
               let first = same.First()
               from other in same.Skip(1)
               select SameEntry.At(store.Origin, Capital(Named(first.Name, first.Key, "the whole Secret")), Named(other.Name, other.Key, "the whole Secret"), same.Key.RemoteKey),
        ];
    }

    private static string Named(string secret, string? key, string whole) => key is null ? $"{whole} '{secret}'" : $"the key '{key}' of the Secret '{secret}'";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
