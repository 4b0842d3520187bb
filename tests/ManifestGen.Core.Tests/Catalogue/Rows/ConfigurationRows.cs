using System.Text.RegularExpressions;
using k8s.Models;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>What programs are configured by.</summary>
internal static partial class ConfigurationRows
{
    private const string Catalog = "k8s/catalog.yaml";

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        new(42, "Variable that is set twice")
        {
            Find = service =>
                from container in service.Containers
                from same in (container.Env ?? []).GroupBy(variable => variable.Name)
                where same.Count() > 1
                select $"{container.Name}: {same.Key}",
            Bad = [new("k8s/migration.yaml", "          resources:", "          env: [{name: KEY, value: a}, {name: KEY, value: b}]\n          resources:")],
        },

        // kube-linter wants no value for any name with 'secret' in it; here the value has a say, so that a path or a time is none.
        new(43, "Secret as a value")
        {
            Find = service =>
            [
                .. from container in service.Containers
                   from variable in container.Env ?? []
                   where variable.Value is not null && IsSecret(variable.Name, variable.Value)
                   select $"{container.Name}: {variable.Name}",
                .. from docker in service.Docker
                   from variable in (docker.Service["environment"] as JObject)?.Properties() ?? []
                   where IsSecret(variable.Name, (string)variable.Value!)
                   select $"{variable.Name} in {docker.File}",
            ],
            Excuses = [Excuse.Of("MGEN504")],
            Bad =
            [
                new("k8s/migration.yaml", "          resources:", "          env: [{name: DB_PASSWORD, value: kZ8mPq2vL9x}]\n          resources:"),
                new("compose.yaml", "    environment:\n", "    environment:\n      DB_PASSWORD: kZ8mPq2vL9x\n"),
                new("stack.yaml", "    environment:\n", "    environment:\n      Db: Server=db;Password=kZ8mPq2vL9x\n"),
            ],
        },

        // [SecretFile] is there for it. A variable is written where it is asked for, and who wants none says so in .editorconfig. The program of an image of
        // someone else reads what it reads.
        new(44, "Secret in a variable")
        {
            Find = service =>
                from container in service.IsForeign ? [] : service.Containers
                where container.Image == service.Workload.Container.Image
                from name in (container.Env ?? []).Where(variable => variable.ValueFrom?.SecretKeyRef is not null).Select(variable => variable.Name)
                    .Concat((container.EnvFrom ?? []).Where(source => source.SecretRef is not null).Select(source => source.SecretRef.Name))
                select $"{container.Name}: {name}",
            Excuses = [Excuse.Of("MGEN538")],
            Bad =
            [
                new(Catalog, "configMapRef:", "secretRef:"),
                new("k8s/migration.yaml", "          resources:", "          env: [{name: KEY, valueFrom: {secretKeyRef: {name: api, key: key}}}]\n          resources:"),
            ],
        },
        new(45, "Secret in a ConfigMap")
        {
            Find = service =>
                from map in service.Objects.OfType<V1ConfigMap>()
                from entry in map.Data
                where IsSecret(entry.Key, entry.Value)
                select $"{map.Metadata.Name}: {entry.Key}",
            Excuses = [Excuse.Of("MGEN504"), Excuse.Of("MGEN524")],
            Bad = [new(Catalog, "Features__Search: \"true\"", "DB_PASSWORD: kZ8mPq2vL9x"), new(Catalog, "Features__Search: \"true\"", "Db: Server=db;Password=kZ8mPq2vL9x")],
        },

        // Secrets are never in the files, and a ConfigMap that an attribute names is one that somebody else writes.
        new(46, "ConfigMap of these files that is not there, or that nobody reads")
        {
            Find = service =>
            {
                var written = service.Objects.OfType<V1ConfigMap>().Select(map => map.Metadata.Name).ToList();
                var read = ReadBy(service).ToList();
                return
                [
                    .. written.Except(read).Select(name => $"nobody reads {name}"),
                    .. read.Where(name => OwnName().IsMatch(name) && name.StartsWith($"{service.Name}-", StringComparison.Ordinal)).Except(written).Select(name => $"{name} is not there"),
                ];
            },
            Bad = [new(Catalog, "configMapRef:\n                name: catalog-config-", "configMapRef:\n                name: catalog-config-0")],
        },
    ];

    private static bool IsSecret(string name, string value) => (SecretName().IsMatch(name) && DrawnText().IsMatch(value)) || SecretValue().IsMatch(value);

    private static IEnumerable<string> ReadBy(RenderedService service) =>
        JToken.FromObject(service.Documents).SelectTokens("$..configMapRef.name")
            .Concat(JToken.FromObject(service.Documents).SelectTokens("$..configMapKeyRef.name"))
            .Concat(JToken.FromObject(service.Documents).SelectTokens("$..configMap.name"))
            .Select(name => (string)name!)
            .Distinct();

    [GeneratedRegex(@"-[0-9a-f]{8,}\z")]
    private static partial Regex OwnName();

    // By BuildKit's list of words, which finds TOKEN_TTL = 60 too, so that the value has a say: it looks drawn at random, or gives itself away.
    [GeneratedRegex(@"(?i)(_|\b)(apikey|password|passwd|pword|secret|token)(_|\b)")]
    private static partial Regex SecretName();

    [GeneratedRegex(@"\A(?=.*[0-9])(?=.*[A-Za-z])[^\s:/\\]{9,}\z")]
    private static partial Regex DrawnText();

    // A reference to a variable, which a secret fills, is none; nor is nothing.
    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----|AKIA[0-9A-Z]{16}|(?i)(password|pwd|accountkey|sharedaccesskey)=(?![\"']*(\\$|;|\\z))[^;\\s]")]
    private static partial Regex SecretValue();
}
