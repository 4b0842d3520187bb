namespace ManifestGen.Model;

/// <summary>What distinguishes a backing service from a program of a project.</summary>
/// <param name="Origin">The <c>[BackingService]</c> attribute.</param>
public sealed record BackingModel(Origin Origin)
{
    /// <summary>The image with its tag or digest.</summary>
    public string? Image { get; init; }

    /// <summary>As declared; <see cref="BackingEngine.FromImage"/> where it was not.</summary>
    public BackingEngine DeclaredEngine { get; init; }

    /// <summary>Where it runs already, and is not written.</summary>
    public string? Host { get; init; }

    /// <summary>As declared, with <c>$(NAME)</c> for variables.</summary>
    public string? ConnectionString { get; init; }

    public bool IsExternal => Host is not null;
}

/// <summary>As the public enum.</summary>
public enum BackingEngine
{
    FromImage,
    Postgres,
    MySql,
    SqlServer,
    MongoDb,
    Redis,
    RabbitMq,
    Kafka,
    Nats,
    Elasticsearch,
    OpenSearch,
    Minio,
    OpenTelemetryCollector,
    Other,
}
