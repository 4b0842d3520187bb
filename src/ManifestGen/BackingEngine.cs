namespace ManifestGen;

/// <summary>A server that ManifestGen knows how to run, check and connect to.</summary>
public enum BackingEngine
{
    /// <summary>The server that the image's name shows, or an unknown server.</summary>
    FromImage,

    /// <summary>PostgreSQL: the image <c>postgres</c>, and those derived from it.</summary>
    Postgres,

    /// <summary>MySQL and MariaDB: the images <c>mysql</c> and <c>mariadb</c>.</summary>
    MySql,

    /// <summary>Microsoft SQL Server: <c>mssql/server</c>.</summary>
    SqlServer,

    /// <summary>MongoDB: <c>mongo</c>.</summary>
    MongoDb,

    /// <summary>Redis and Valkey: <c>redis</c> and <c>valkey/valkey</c>.</summary>
    Redis,

    /// <summary>RabbitMQ: <c>rabbitmq</c>.</summary>
    RabbitMq,

    /// <summary>Apache Kafka: <c>apache/kafka</c>.</summary>
    Kafka,

    /// <summary>NATS: <c>nats</c>.</summary>
    Nats,

    /// <summary>Elasticsearch: <c>elasticsearch</c>.</summary>
    Elasticsearch,

    /// <summary>OpenSearch: <c>opensearchproject/opensearch</c>.</summary>
    OpenSearch,

    /// <summary>MinIO: <c>minio/minio</c>.</summary>
    Minio,

    /// <summary>The OpenTelemetry Collector: <c>otel/opentelemetry-collector</c> and its distributions.</summary>
    OpenTelemetryCollector,

    /// <summary>Another server, whatever the image's name.</summary>
    Other,
}
