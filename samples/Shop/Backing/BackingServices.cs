using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using RabbitMQ.Client;

namespace Shop.Backing;

/// <summary>Connects the services of the shop. A service that declares a dependency has its connection string in the configuration, under its name.</summary>
public static class BackingServices
{
    /// <summary>An <see cref="NpgsqlDataSource"/>, for the user that the service has in the database.</summary>
    public static void AddPostgres(this IHostApplicationBuilder builder)
    {
        var connectionString = builder.Configuration.PostgresConnectionString();
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
    }

    /// <summary>The address that the dependency gives, and the user and password of the service.</summary>
    public static string PostgresConnectionString(this IConfiguration configuration) => new NpgsqlConnectionStringBuilder(configuration.ConnectionString("postgres"))
    {
        Username = configuration.Required(PostgresUser.Name),
        Password = configuration.Required(PostgresUser.Password),
    }.ConnectionString;

    /// <summary>An <see cref="NpgsqlDataSource"/>, the tables that the service owns, and a health check for both.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="schema">Statements that create the tables where they are missing.</param>
    public static void AddPostgres(this IHostApplicationBuilder builder, string schema)
    {
        builder.AddPostgres();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<DatabaseSchema>(services, schema));
        builder.Services.AddHostedService(services => services.GetRequiredService<DatabaseSchema>());
        builder.Services.AddHealthChecks().AddCheck<DatabaseSchema>("postgres", timeout: TimeSpan.FromSeconds(1));
    }

    /// <summary>An <see cref="IConnectionFactory"/>. Who uses it connects again when a connection is lost, in the same way as it did first.</summary>
    public static void AddRabbitMq(this IHostApplicationBuilder builder)
    {
        var address = new Uri(builder.Configuration.ConnectionString("rabbitmq"));
        builder.Services.AddSingleton<IConnectionFactory>(new ConnectionFactory { Uri = address, AutomaticRecoveryEnabled = false });
    }

    /// <summary>The connection string of a server that the service depends on.</summary>
    public static string ConnectionString(this IConfiguration configuration, string name) =>
        configuration.GetConnectionString(name) ?? throw new InvalidOperationException($"ConnectionStrings:{name} is not set.");

    // A variable has two underscores where the configuration has a colon.
    private static string Required(this IConfiguration configuration, string variable)
    {
        var key = variable.Replace("__", ":", StringComparison.Ordinal);
        return configuration[key] ?? throw new InvalidOperationException($"{key} is not set.");
    }
}
