using k8s.Models;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>Who the pods are to the cluster.</summary>
internal static class AccountRows
{
    private const string Catalog = "k8s/catalog.yaml";

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        // A program that says what it does with the API of the cluster needs the token. The linters of manifests cannot see that; the roles beside it show it.
        new(15, "Token of the account that nobody needs")
        {
            Find = service => IsBound(service) ? [] :
            [
                .. service.Pod.AutomountServiceAccountToken == false ? Array.Empty<string>() : ["the pods have a token"],
                .. AccountsOf(service).Where(account => account.AutomountServiceAccountToken != false).Select(account => $"{account.Metadata.Name} gives a token"),
            ],
            Excuses = [Excuse.Of("MGEN827")],
            Bad =
            [
                new(Catalog, "      automountServiceAccountToken: false", "      automountServiceAccountToken: true"),
                new(Catalog, "\nautomountServiceAccountToken: false", "\nautomountServiceAccountToken: true"),
            ],
        },
        new(16, "Account that is shared, or is not there")
        {
            Find = service =>
            [
                .. service.Pod.ServiceAccountName is { } name and not "default" && service.Application.Services.SelectMany(AccountsOf).Any(account => account.Metadata.Name == name)
                    ? Array.Empty<string>()
                    : [$"the account is {service.Pod.ServiceAccountName}"],
                .. service.Pod.ServiceAccount is null ? Array.Empty<string>() : ["the deprecated field is set"],
            ],
            Excuses = [Excuse.Of("MGEN821"), Excuse.Of("MGEN828")],
            Bad =
            [
                new(Catalog, "serviceAccountName: catalog", "serviceAccountName: default"),
                new(Catalog, "serviceAccountName: catalog", "serviceAccountName: other"),
                new(Catalog, "serviceAccountName: catalog", "serviceAccountName: catalog\n      serviceAccount: catalog"),
            ],
        },
    ];

    private static IEnumerable<V1ServiceAccount> AccountsOf(RenderedService service) => service.Objects.OfType<V1ServiceAccount>();

    private static bool IsBound(RenderedService service) =>
        service.Objects.OfType<V1RoleBinding>().SelectMany(binding => binding.Subjects)
            .Concat(service.Objects.OfType<V1ClusterRoleBinding>().SelectMany(binding => binding.Subjects))
            .Any(subject => subject.Name == service.Pod.ServiceAccountName);
}
