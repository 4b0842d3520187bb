namespace ManifestGen.Model;

/// <summary>What finds documents.</summary>
internal static class SearchEngines
{
    public static IReadOnlyList<EngineDefinition> All { get; } =
    [
        new(BackingEngine.Elasticsearch, "Elasticsearch", 9200, "http-api")
        {
            Images = ["elasticsearch"],
            User = new(1000, 1000),
            DataFolder = _ => "/usr/share/elasticsearch/data",
            KeepsData = true,
            ScratchFolders = ["/usr/share/elasticsearch/logs"],
            // It makes its key store beside its settings.
            SeededFolders = ["/usr/share/elasticsearch/config"],
            Environment = setting =>
            [
                ("ES_SETTING_DISCOVERY_TYPE", "single-node"),
                ("ES_SETTING_XPACK_SECURITY_ENABLED", setting.Has("ELASTIC_PASSWORD") ? "true" : "false"),
                ("ES_SETTING_XPACK_SECURITY_AUTOCONFIGURATION_ENABLED", "false"),
            ],
            // It answers with 503 before it has formed its cluster, and with 401 when it asks for the password.
            HealthCommand = setting => setting.Has("ELASTIC_PASSWORD")
                ? ["/bin/sh", "-c", "case $(curl --silent --output /dev/null --write-out '%{http_code}' http://127.0.0.1:9200) in 200|401) ;; *) exit 1 ;; esac"]
                : ["curl", "--silent", "--fail", "--output", "/dev/null", "http://127.0.0.1:9200"],
            Program = new(["/bin/tini", "--", "/usr/local/bin/docker-entrypoint.sh"], ["eswrapper"]),
            Memory = "1Gi",
            MemoryLimit = "2Gi",
            StopSeconds = 105,
            ConnectionString = "http://$(ELASTIC_PASSWORD?elastic:$(ELASTIC_PASSWORD)@)$(host):$(port)",
        },
        new(BackingEngine.OpenSearch, "OpenSearch", 9200, "http-api")
        {
            Images = ["opensearchproject/opensearch"],
            User = new(1000, 1000),
            DataFolder = _ => "/usr/share/opensearch/data",
            KeepsData = true,
            ScratchFolders = ["/usr/share/opensearch/logs"],
            SeededFolders = ["/usr/share/opensearch/config"],
            Environment = setting =>
            [
                ("discovery.type", "single-node"),
                // The demonstration's certificates and users are known to everybody, so they protect nothing.
                ("DISABLE_INSTALL_DEMO_CONFIG", "true"),
                ("DISABLE_SECURITY_PLUGIN", "true"),
                ("DISABLE_PERFORMANCE_ANALYZER_AGENT_CLI", "true"),
                // A gigabyte by default, whatever the container may take. The rest is for the cache of files, as its documentation asks.
                .. setting.Mebibytes(50) is { } heap ? [("OPENSEARCH_JAVA_OPTS", $"-Xms{heap}m -Xmx{heap}m")] : Array.Empty<(string, string)>(),
            ],
            // It answers with 503 before it has formed its cluster.
            Probe = ProbeKind.Http,
            ProbePath = "/",
            HealthCommand = _ => ["curl", "--silent", "--fail", "--output", "/dev/null", "http://127.0.0.1:9200"],
            Program = new(["./opensearch-docker-entrypoint.sh"], ["opensearch"]),
            Memory = "1536Mi",
            MemoryLimit = "2Gi",
            StopSeconds = 105,
            ConnectionString = "http://$(host):$(port)",
        },
    ];
}
