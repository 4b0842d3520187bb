using System.Globalization;

namespace ManifestGen.Model;

/// <summary>Databases, and what is known of their images.</summary>
internal static class Databases
{
    private const int NetBindService = 20;

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
            HealthCommand = setting =>
            [
                "pg_isready", "--quiet", "--host=127.0.0.1",
                $"--username={setting.ValueOf("POSTGRES_USER") ?? "postgres"}",
                $"--dbname={setting.ValueOf("POSTGRES_DB") ?? setting.ValueOf("POSTGRES_USER") ?? "postgres"}",
            ],
            FileVariables = ["POSTGRES_PASSWORD", "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_INITDB_ARGS"],
            Program = new(["docker-entrypoint.sh"], ["postgres"]),
            RequiredVariables = [new(["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE", "POSTGRES_HOST_AUTH_METHOD"])],
            DatabaseVariables = ["POSTGRES_DB"],
            ConnectionString = "Host=$(host);Port=$(port);Database=$(database:$(POSTGRES_USER:postgres));Username=$(POSTGRES_USER:postgres)"
                + "$(POSTGRES_PASSWORD?;Password=\"$(POSTGRES_PASSWORD)\")",
        },
        MySql("MySQL", "mysql") with
        {
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
            Capabilities = EquatableArray.Of(NetBindService),
            DataFolder = _ => "/var/opt/mssql",
            KeepsData = true,
            Program = new([], ["/opt/mssql/bin/sqlservr"]),
            RequiredVariables = [new(["ACCEPT_EULA"], Value: "Y"), new(["MSSQL_SA_PASSWORD", "SA_PASSWORD"])],
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
            HealthCommand = _ => ["mongosh", "--quiet", "--norc", "--eval", "db.adminCommand('ping').ok"],
            FileVariables = ["MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD"],
            Program = new(["docker-entrypoint.sh"], ["mongod"]),
            Memory = "512Mi",
            MemoryLimit = "1Gi",
            DatabaseVariables = ["MONGO_INITDB_DATABASE"],
            ConnectionString = "mongodb://$(MONGO_INITDB_ROOT_USERNAME?$(MONGO_INITDB_ROOT_USERNAME):$(MONGO_INITDB_ROOT_PASSWORD)@)$(host):$(port)"
                + "/$(database:)$(MONGO_INITDB_ROOT_USERNAME??authSource=admin)",
        },
    ];

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
