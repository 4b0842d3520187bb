namespace ManifestGen.Tasks.Import;

/// <summary>Images that many use and nobody who imports a file builds, of which ManifestGen knows no engine.</summary>
internal static class FamousImages
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "adminer", "alpine", "bitnami", "busybox", "caddy", "cassandra", "consul", "couchbase", "couchdb", "curlimages", "datalust", "dpage", "envoyproxy", "fluent", "gcr.io/cadvisor", "ghost", "grafana", "haproxy",
        "hashicorp", "httpd", "influxdb", "jaegertracing", "joomla", "keycloak", "mailhog", "matomo", "mcr.microsoft.com/azure-storage", "mcr.microsoft.com/azure-sql-edge", "mcr.microsoft.com/azure-messaging", "memcached", "mongo-express", "neo4j", "nextcloud", "nginx", "nginxinc", "nginxproxy", "openzipkin", "oryd",
        "otel", "percona", "phpmyadmin", "portainer", "prom", "provectuslabs", "quay.io/keycloak", "quay.io/prometheus", "registry", "rnwood", "solr", "sonarqube", "traefik", "valkey", "vault", "vaultwarden", "wordpress", "zookeeper", "axllent", "confluentinc", "eclipse-mosquitto", "k8s.gcr.io", "registry.k8s.io",
    };

    /// <summary>Whether the repository is such an image, or of a publisher of such images.</summary>
    public static bool Contains(string repository)
    {
        var name = repository.StartsWith("docker.io/", StringComparison.Ordinal) ? repository.Substring("docker.io/".Length) : repository;
        name = name.StartsWith("library/", StringComparison.Ordinal) ? name.Substring("library/".Length) : name;
        var parts = name.Split('/');
        return Enumerable.Range(1, parts.Length).Any(count => Names.Contains(string.Join("/", parts.Take(count))));
    }
}
