using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Servers that programs connect to.</summary>
internal static class BackingModels
{
    private static readonly Origin Anywhere = new(0);

    private static readonly ServiceModel Orders = Service("orders-db", "Host=$(host);Port=$(port);Database=$(POSTGRES_DB);Password=\"$(POSTGRES_PASSWORD)\"") with
    {
        Ports = Of(Port(5432, "postgres")),
        Env = Of(Env("POSTGRES_DB", "orders")),
        SecretEnv = Of(SecretEnv("POSTGRES_PASSWORD", "orders-db", "password")),
    };

    private static readonly ServiceModel Catalog = Service("catalog-db", "Host=$(host);Password=$$(no)$$$(POSTGRES_PASSWORD)") with
    {
        Ports = Of(Port(5432, "postgres")),
        SecretEnv = Of(SecretEnv("POSTGRES_PASSWORD", "catalog-db", "password")),
    };

    private static readonly ServiceModel Cache = Service("cache", "$(host):$(port)") with { Ports = Of(Port(6379, "redis")) };

    private static readonly ServiceModel Outside = Service("billing-db", "Host=$(host);Port=$(port);Password=\"$(PASSWORD)\"") with
    {
        Ports = Of(Port(5433, "postgres")),
        Backing = new(Anywhere) { Host = "db.example.com", ConnectionString = "Host=$(host);Port=$(port);Password=\"$(PASSWORD)\"" },
        SecretEnv = Of(SecretEnv("PASSWORD", "billing", "db-password")),
    };

    /// <summary>A program with two databases of one engine, one that somebody else runs, and a cache without a password, all of another project.</summary>
    public static ApplicationModel Connected { get; } = Application(
        new() { AssemblyName = "Shop", ProjectPath = "Shop.csproj", Version = "1.4.0", IsAspNetCore = true },
        TestModels.Service("shop") with
        {
            PartOf = "shop",
            Ports = Of(Port(8080, "http")),
            Env = Of(Env("NOTE", "$(ORDERS_DB_PASSWORD) $$")),
            SecretEnv = Of(SecretEnv("Billing__Password", "billing", "db-password")),
            Network = new() { Dependencies = Of(DependsOn(Orders), DependsOn(Catalog), DependsOn(Cache), DependsOn(Outside)) },
        });

    public static IReadOnlyList<ApplicationModel> All { get; } = [Connected];

    public static ServiceModel Service(string name, string connectionString) =>
        TestModels.Service(name) with { Backing = new(Anywhere) { Image = "postgres:17.6", ConnectionString = connectionString } };

    public static DependencyModel DependsOn(ServiceModel backing, bool isInThisProject = false) =>
        new(Anywhere, new ServiceReference(backing.ClassName, backing.Name, default, isInThisProject).To(backing));
}
