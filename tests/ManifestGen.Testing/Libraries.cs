namespace ManifestGen.Testing;

/// <summary>What examples call of libraries that the tests do not reference: the same names and signatures, and nothing behind them.</summary>
public static class Libraries
{
    public const string Source = """
        namespace Microsoft.AspNetCore.Builder
        {
            public static class GrpcEndpointRouteBuilderExtensions
            {
                public static IEndpointConventionBuilder MapGrpcService<TService>(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder builder) where TService : class => null!;
            }

            public static class GrpcHealthChecksEndpointRouteBuilderExtensions
            {
                public static IEndpointConventionBuilder MapGrpcHealthChecksService(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder builder) => null!;
            }

            public static class GrpcWebApplicationBuilderExtensions
            {
                public static IApplicationBuilder UseGrpcWeb(this IApplicationBuilder builder) => null!;
            }

            public static class PrometheusExporterEndpointRouteBuilderExtensions
            {
                public static IEndpointConventionBuilder MapPrometheusScrapingEndpoint(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints) => null!;

                public static IEndpointConventionBuilder MapPrometheusScrapingEndpoint(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints, string? path) => null!;
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class GrpcHealthChecksServiceExtensions
            {
                public static IHealthChecksBuilder AddGrpcHealthChecks(this IServiceCollection services) => null!;
            }
        }

        namespace Grpc.Net.Client
        {
            public sealed class GrpcChannel
            {
                public static GrpcChannel ForAddress(string address) => new();
            }
        }

        namespace Grpc.Health.V1
        {
            public static class Health
            {
                public abstract class HealthBase;
            }
        }

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext
            {
                public Infrastructure.DatabaseFacade Database => new();
            }

            public class DbContextOptionsBuilder;

            public static class SqliteDbContextOptionsBuilderExtensions
            {
                public static DbContextOptionsBuilder UseSqlite(this DbContextOptionsBuilder optionsBuilder, string? connectionString) => optionsBuilder;
            }

            public static class InMemoryDbContextOptionsExtensions
            {
                public static DbContextOptionsBuilder UseInMemoryDatabase(this DbContextOptionsBuilder optionsBuilder, string databaseName) => optionsBuilder;
            }

            public static class RelationalDatabaseFacadeExtensions
            {
                public static void Migrate(this Infrastructure.DatabaseFacade databaseFacade) { }
            }
        }

        namespace Microsoft.EntityFrameworkCore.Infrastructure
        {
            public class DatabaseFacade
            {
                public bool EnsureCreated() => true;
            }
        }

        namespace Microsoft.Data.Sqlite
        {
            public sealed class SqliteConnection(string? connectionString)
            {
                public string? ConnectionString => connectionString;
            }
        }

        namespace Serilog
        {
            public class LoggerConfiguration
            {
                public Configuration.LoggerSinkConfiguration WriteTo => new();
            }

            public static class SerilogHostBuilderExtensions
            {
                public static Microsoft.Extensions.Hosting.IHostBuilder UseSerilog(this Microsoft.Extensions.Hosting.IHostBuilder builder) => builder;
            }

            public static class FileLoggerConfigurationExtensions
            {
                public static LoggerConfiguration File(this Configuration.LoggerSinkConfiguration sinkConfiguration, string path) => default!;
            }
        }

        namespace Serilog.Configuration
        {
            public class LoggerSinkConfiguration;
        }

        namespace Npgsql
        {
            public sealed class NpgsqlConnection(string? connectionString)
            {
                public string? ConnectionString => connectionString;
            }
        }

        namespace Microsoft.Extensions.Hosting
        {
            public static class AspirePostgreSqlNpgsqlExtensions
            {
                public static void AddNpgsqlDataSource(this IHostApplicationBuilder builder, string connectionName) { }
            }

            public static class AspireEFPostgreSqlExtensions
            {
                public static void AddNpgsqlDbContext<TContext>(this IHostApplicationBuilder builder, string connectionName) where TContext : Microsoft.EntityFrameworkCore.DbContext { }
            }

            public static class AspireSqlServerSqlClientExtensions
            {
                public static void AddSqlServerClient(this IHostApplicationBuilder builder, string connectionName) { }
            }

            public static class AspireRabbitMQExtensions
            {
                public static void AddRabbitMQClient(this IHostApplicationBuilder builder, string connectionName) { }
            }

            public static class AspireRedisExtensions
            {
                public static void AddRedisClient(this IHostApplicationBuilder builder, string connectionName) { }

                public static void AddKeyedRedisClient(this IHostApplicationBuilder builder, string name) { }
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IIdentityServerBuilder;

            public static class IdentityServerServiceCollectionExtensions
            {
                public static IIdentityServerBuilder AddIdentityServer(this IServiceCollection services) => null!;

                public static IIdentityServerBuilder AddDeveloperSigningCredential(this IIdentityServerBuilder builder) => builder;
            }

            public static class NpgSqlHealthCheckBuilderExtensions
            {
                public static IHealthChecksBuilder AddNpgSql(this IHealthChecksBuilder builder, string connectionString, System.Collections.Generic.IEnumerable<string>? tags = null) => builder;
            }
        }

        namespace System.Drawing
        {
            public sealed class Bitmap(System.IO.Stream stream)
            {
                public int Width => stream is null ? 0 : 1;
            }
        }

        namespace SixLabors.Fonts
        {
            public static class SystemFonts
            {
                public static Font CreateFont(string name, float size) => null!;
            }

            public sealed class FontCollection
            {
                public FontFamily Add(string path) => default;
            }

            public readonly struct FontFamily
            {
                public Font CreateFont(float size) => null!;
            }

            public sealed class Font;
        }

        namespace Quartz
        {
            public static class ServiceCollectionExtensions
            {
                public static IServiceCollectionQuartzConfigurator AddQuartz(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) => null!;

                public static void UsePersistentStore(this IServiceCollectionQuartzConfigurator quartz) { }
            }

            public interface IServiceCollectionQuartzConfigurator;
        }

        namespace Hangfire
        {
            public static class GlobalConfigurationExtensions
            {
                public static void UseInMemoryStorage(this IGlobalConfiguration configuration) { }
            }

            public interface IGlobalConfiguration;

            public static class HangfireServiceCollectionExtensions
            {
                public static Microsoft.Extensions.DependencyInjection.IServiceCollection AddHangfire(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, System.Action<IGlobalConfiguration> configuration) => services;
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class StackExchangeRedisDependencyInjectionExtensions
            {
                public static Microsoft.AspNetCore.SignalR.ISignalRServerBuilder AddStackExchangeRedis(this Microsoft.AspNetCore.SignalR.ISignalRServerBuilder builder, string connection) => builder;
            }
        }

        namespace k8s
        {
            public class KubernetesClientConfiguration
            {
                public static KubernetesClientConfiguration InClusterConfig() => new();
            }
        }
        """;
}
