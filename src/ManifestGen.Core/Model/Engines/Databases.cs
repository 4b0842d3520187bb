using System.Globalization;
using System.Numerics;

namespace ManifestGen.Model;

/// <summary>Databases, and what is known of their images.</summary>
internal static class Databases
{

    private const int PostgresBuffers = 128;

    private const int SqlServerLeast = 2000;

    /// <summary>The major version from which on the image of PostgreSQL has a folder for each of them.</summary>
    public const int PostgresWithFolders = 18;

    public static IReadOnlyList<EngineDefinition> All { get; } =
    [
        new(BackingEngine.Postgres, "PostgreSQL", 5432, "postgres")
        {
            Images = ["postgres", "postgis/postgis", "pgvector/pgvector"],
            User = new(999, 999),
            AlpineUser = new(70, 70),
            DataFolder = image => image.MajorVersion < PostgresWithFolders ? "/var/lib/postgresql/data" : "/var/lib/postgresql",
            KeepsData = true,
            ScratchFolders = ["/var/run/postgresql"],
            // In a folder of its own: the server refuses one that holds the lost+found of a new disk, or whose mode it cannot change.
            Environment = setting => [("PGDATA", $"{setting.DataFolder}/{(setting.Image.MajorVersion < PostgresWithFolders ? "pgdata" : $"{MajorOf(setting)}/docker")}")],
            Probe = ProbeKind.Exec,
            // By TCP, which does not answer yet while the database is being made.
            HealthCommand = setting => ["pg_isready", .. Question(setting)],
            // It rejects connections (1) while it recovers after one of its processes has ended, and must be left alone; without an answer (2) it is gone.
            AliveCommand = setting => ["/bin/sh", "-c", "pg_isready \"$@\" || test $? -eq 1", "sh", .. Question(setting)],
            UsesSharedMemory = true,
            Options = PostgresOptions,
            FileVariables = ["POSTGRES_PASSWORD", "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_INITDB_ARGS"],
            Program = new(["docker-entrypoint.sh"], ["postgres"]),
            RequiredVariables = [new(["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE", "POSTGRES_HOST_AUTH_METHOD"])],
            DatabaseVariables = ["POSTGRES_DB"],
            ConnectionString = "Host=$(host);Port=$(port);Database=$(database:$(POSTGRES_USER:postgres));Username=$(POSTGRES_USER:postgres)"
                + "$(POSTGRES_PASSWORD?;Password=\"$(POSTGRES_PASSWORD)\")",
        },
        MySql("MySQL", "mysql") with
        {
            // Of temporary tables it keeps a gigabyte and more in memory, whatever the container may take. MySQL 5.7 knows no such limit, and only warns of this one.
            Options = setting => [.. BufferPool(setting), .. Option(setting, 12, "--temptable-max-ram", share => $"--loose-temptable-max-ram={share}M")],
            HealthCommand = _ => ["mysqladmin", "--host=127.0.0.1", "--silent", "ping"],
            FileVariables = ["MYSQL_ROOT_PASSWORD", "MYSQL_PASSWORD", "MYSQL_USER", "MYSQL_DATABASE", "MYSQL_ROOT_HOST"],
            Program = new(["docker-entrypoint.sh"], ["mysqld"]),
            RequiredVariables = [new(["MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD_FILE", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD"])],
            DatabaseVariables = ["MYSQL_DATABASE"],
            ConnectionString = "Server=$(host);Port=$(port);$(database?Database=$(database);)User ID=$(MYSQL_USER:root);"
                + "Password=\"$(MYSQL_PASSWORD:$(MYSQL_ROOT_PASSWORD:))\"",
        },
        MySql("MariaDB", "mariadb") with
        {
            Options = BufferPool,
            HealthCommand = _ => ["mariadb-admin", "--host=127.0.0.1", "--silent", "ping"],
            FileVariables = ["MARIADB_ROOT_PASSWORD", "MARIADB_PASSWORD", "MARIADB_USER", "MARIADB_DATABASE", "MARIADB_ROOT_HOST",
                "MYSQL_ROOT_PASSWORD", "MYSQL_PASSWORD", "MYSQL_USER", "MYSQL_DATABASE", "MYSQL_ROOT_HOST"],
            Program = new(["docker-entrypoint.sh"], ["mariadbd"]),
            RequiredVariables =
            [
                new(["MARIADB_ROOT_PASSWORD", "MARIADB_ROOT_PASSWORD_FILE", "MARIADB_ROOT_PASSWORD_HASH", "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD", "MARIADB_RANDOM_ROOT_PASSWORD",
                    "MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD_FILE", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD"]),
            ],
            DatabaseVariables = ["MARIADB_DATABASE", "MYSQL_DATABASE"],
            ConnectionString = "Server=$(host);Port=$(port);$(database?Database=$(database);)"
                + "User ID=$(MARIADB_USER:$(MYSQL_USER:root));Password=\"$(MARIADB_PASSWORD:$(MYSQL_PASSWORD:$(MARIADB_ROOT_PASSWORD:$(MYSQL_ROOT_PASSWORD:))))\"",
        },
        new(BackingEngine.SqlServer, "SQL Server", 1433, "mssql")
        {
            Images = ["mssql/server"],
            User = new(10001, 10001),
            // The program has it as a capability of its file, and does not start where it cannot get it.
            Capabilities = EquatableArray.Of(new AddedCapability(Capability.NetBindService)),
            DataFolder = _ => "/var/opt/mssql",
            KeepsData = true,
            Program = new([], ["/opt/mssql/bin/sqlservr"]),
            RequiredVariables = [new(["ACCEPT_EULA"], Value: "Y"), new(["MSSQL_SA_PASSWORD", "SA_PASSWORD"])],
            // It takes four fifths of the machine otherwise: the limits of cgroups v2 are known to the newest versions only. It does not start with less than 2,000.
            Environment = setting => setting.Mebibytes(80) is { } share ? [("MSSQL_MEMORY_LIMIT_MB", BigInteger.Max(share, SqlServerLeast).ToString(CultureInfo.InvariantCulture))] : [],
            Memory = "2Gi",
            MemoryLimit = "3Gi",
            // A development server has a certificate of its own making.
            ConnectionString = "Server=$(host),$(port);$(database?Database=$(database);)User ID=sa;Password=\"$(MSSQL_SA_PASSWORD:$(SA_PASSWORD:))\";TrustServerCertificate=True",
        },
        new(BackingEngine.MongoDb, "MongoDB", 27017, "mongodb")
        {
            Images = ["mongo"],
            User = new(999, 999),
            DataFolder = _ => "/data/db",
            KeepsData = true,
            // The image has a volume there, which only servers with the configuration of others use.
            ScratchFolders = ["/data/configdb"],
            // At the container's own address: the server that makes the first user answers on the loopback address only, and is stopped again.
            HealthCommand = _ => ["/bin/sh", "-c", "exec mongosh --quiet --norc --host \"$HOSTNAME\" --eval \"quit(db.adminCommand('ping').ok === 1 ? 0 : 1)\""],
            // Half of what is above a gigabyte, and at least a quarter of one: as it does itself where it knows the limit.
            Options = setting => setting.HasOption("--wiredTigerCacheSizePct") || setting.Mebibytes(100) is not { } limit
                ? []
                : [new("--wiredTigerCacheSizeGB", "--wiredTigerCacheSizeGB", Gigabytes(BigInteger.Max(256, (limit - 1024) / 2)))],
            FileVariables = ["MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD"],
            Program = new(["docker-entrypoint.sh"], ["mongod"]),
            Memory = "512Mi",
            MemoryLimit = "1Gi",
            DatabaseVariables = ["MONGO_INITDB_DATABASE"],
            ConnectionString = "mongodb://$(MONGO_INITDB_ROOT_USERNAME?$(MONGO_INITDB_ROOT_USERNAME):$(MONGO_INITDB_ROOT_PASSWORD)@)$(host):$(port)"
                + "/$(database:)$(MONGO_INITDB_ROOT_USERNAME??authSource=admin)",
        },
    ];

    private static IEnumerable<string> Question(EngineSetting setting) =>
    [
        "--quiet", "--host=127.0.0.1",
        $"--username={setting.ValueOf("POSTGRES_USER") ?? "postgres"}",
        $"--dbname={setting.ValueOf("POSTGRES_DB") ?? setting.ValueOf("POSTGRES_USER") ?? "postgres"}",
    ];

    // Its own settings are the user's: an argument would beat ALTER SYSTEM. So these are given only where its defaults cannot be right: buffers of 128 MB, and a
    // log of a gigabyte beside data that has no more room than that.
    private static IEnumerable<EngineOption> PostgresOptions(EngineSetting setting)
    {
        if (setting.Mebibytes(25) is { } share && share < PostgresBuffers)
        {
            yield return new("shared_buffers", "-c", $"shared_buffers={share}MB");
        }

        if (!setting.HasVolume)
        {
            yield return new("max_wal_size", "-c", "max_wal_size=128MB");
        }
    }

    private static IEnumerable<EngineOption> BufferPool(EngineSetting setting) => Option(setting, 25, "--innodb-buffer-pool-size", share => $"--innodb-buffer-pool-size={share}M");

    private static IEnumerable<EngineOption> Option(EngineSetting setting, int percent, string name, Func<BigInteger, string> argument) =>
        setting.Mebibytes(percent) is { } share ? [new(name, argument(share))] : [];

    private static string Gigabytes(BigInteger mebibytes) => ((decimal)mebibytes / 1024).ToString("0.###", CultureInfo.InvariantCulture);

    private static string MajorOf(EngineSetting setting) => (setting.Image.MajorVersion ?? PostgresWithFolders).ToString(CultureInfo.InvariantCulture);

    private static EngineDefinition MySql(string name, string image) => new(BackingEngine.MySql, name, 3306, "mysql")
    {
        Images = [image],
        User = new(999, 999),
        DataFolder = _ => "/var/lib/mysql",
        KeepsData = true,
        ScratchFolders = ["/var/run/mysqld"],
        // In a folder of its own: the server makes no database where a new disk has its lost+found.
        Arguments = setting => [$"--datadir={setting.DataFolder}/data"],
        Probe = ProbeKind.Exec,
        Memory = "512Mi",
        MemoryLimit = "1Gi",
    };
}
