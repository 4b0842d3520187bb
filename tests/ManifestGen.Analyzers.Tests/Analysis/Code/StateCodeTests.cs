namespace ManifestGen.Analysis.Code;

/// <summary>MGEN913 to MGEN917, and MGEN922.</summary>
public class StateCodeTests
{
    [Theory]
    [InlineData("File.WriteAllText(\"state.json\", \"\");", "\"state.json\"")]
    [InlineData("File.AppendAllText(\"/var/log/catalog.log\", \"\");", "\"/var/log/catalog.log\"")]
    [InlineData("Directory.CreateDirectory(\"/data/cache\");", "\"/data/cache\"")]
    [InlineData("using var stream = new FileStream(\"/data/a\", FileMode.Create);", "\"/data/a\"")]
    [InlineData("using var writer = new StreamWriter(\"./a.txt\");", "\"./a.txt\"")]
    [InlineData("Serilog.FileLoggerConfigurationExtensions.File(new Serilog.LoggerConfiguration().WriteTo, \"logs/catalog.log\");", "\"logs/catalog.log\"")]
    public Task File_on_the_read_only_file_system_is_reported(string statement, string text) => new CodeExample(statement, "").RaisesAsync("MGEN913", text);

    [Theory]
    [InlineData("File.WriteAllText(\"/tmp/state.json\", \"\");")]
    [InlineData("File.WriteAllText(args[0], \"\");")]
    [InlineData("File.ReadAllText(\"state.json\");")]
    [InlineData("using var stream = new FileStream(\"/data/a\", FileMode.Open);")]
    [InlineData("if (args.Length > 0) { File.WriteAllText(\"state.json\", \"\"); }")]
    public Task File_that_can_be_written_or_is_not_known_is_not_reported(string statement) => new CodeExample(statement, "").IsSilentAsync();

    [Theory]
    [InlineData("""[Volume("/data", Size = "1Gi")]""")]
    [InlineData("""[TemporaryVolume("/data", Environment = "production")]""")]
    [InlineData("[Security(ReadOnlyRootFilesystem = false)]")]
    public Task File_on_a_volume_is_not_reported(string attributes) => new CodeExample("File.WriteAllText(\"/data/state.json\", \"\");", attributes).IsSilentAsync();

    [Theory]
    [InlineData("new DbContextOptionsBuilder().UseSqlite(\"Data Source=catalog.db\");", "\"Data Source=catalog.db\"", "")]
    [InlineData("var file = new Microsoft.Data.Sqlite.SqliteConnection(\"Filename=/data/catalog.db\");", "\"Filename=/data/catalog.db\"", "")]
    [InlineData("new DbContextOptionsBuilder().UseSqlite(\"Data Source=/data/a.db\");", "\"Data Source=/data/a.db\"", """[Volume("/data", Size = "1Gi"), Replicas(2)]""")]
    [InlineData("new DbContextOptionsBuilder().UseSqlite(\"Data Source=/data/a.db\");", "\"Data Source=/data/a.db\"", """[Volume("/data", Size = "1Gi"), AutoScale(1, 3)]""")]
    public Task Sqlite_file_that_is_lost_or_shared_is_reported(string statement, string text, string attributes) => new CodeExample(statement, attributes).RaisesAsync("MGEN914", text);

    [Theory]
    [InlineData("Data Source=:memory:", "")]
    [InlineData("Data Source=catalog.db;Mode=Memory", "")]
    [InlineData("Data Source=catalog.db;Mode=ReadOnly", "")]
    [InlineData("Data Source=/tmp/cache.db", "[Replicas(3)]")]
    [InlineData("Data Source=/data/catalog.db", """[Volume("/data", Size = "1Gi")]""")]
    public Task Sqlite_file_that_is_kept_is_not_reported(string connection, string attributes) =>
        new CodeExample($"new DbContextOptionsBuilder().UseSqlite(\"{connection}\");", attributes).IsSilentAsync();

    [Theory]
    [InlineData("builder.Services.AddDistributedMemoryCache();", "AddDistributedMemoryCache", "[Replicas(2)]")]
    [InlineData("new DbContextOptionsBuilder().UseInMemoryDatabase(\"catalog\");", "UseInMemoryDatabase", """[AutoScale(1, 5, Environment = "production")]""")]
    public Task Memory_of_several_instances_is_reported(string statement, string text, string attributes) => Example(statement, attributes).RaisesAsync("MGEN915", text);

    [Theory]
    [InlineData("builder.Services.AddDistributedMemoryCache();", "")]
    [InlineData("builder.Services.AddMemoryCache();", "[Replicas(2)]")]
    [InlineData("if (builder.Environment.IsDevelopment()) { builder.Services.AddDistributedMemoryCache(); }", "[Replicas(2)]")]
    public Task Memory_of_one_instance_is_not_reported(string statement, string attributes) => Example(statement, attributes).IsSilentAsync();

    [Theory]
    [InlineData("new DbContext().Database.Migrate();", "Migrate")]
    [InlineData("new DbContext().Database.EnsureCreated();", "EnsureCreated")]
    public Task Migration_of_several_instances_is_reported(string statement, string text) => Example(statement, "[Replicas(2)]").RaisesAsync("MGEN916", text);

    [Theory]
    [InlineData("new DbContext().Database.Migrate();", "")]
    [InlineData("if (args is [\"migrate\"]) { new DbContext().Database.Migrate(); }", "[Replicas(2)]")]
    public Task Migration_of_one_instance_is_not_reported(string statement, string attributes) => Example(statement, attributes).IsSilentAsync();

    [Fact]
    public Task Client_without_a_token_is_reported() => Example("k8s.KubernetesClientConfiguration.InClusterConfig();", "").RaisesAsync("MGEN917", "InClusterConfig");

    [Theory]
    [InlineData("""[KubernetesAccess(KubernetesVerbs.Get, "pods")]""")]
    [InlineData("[ServiceAccount(MountToken = true)]")]
    public Task Client_with_a_token_is_not_reported(string attributes) => Example("k8s.KubernetesClientConfiguration.InClusterConfig();", attributes).IsSilentAsync();

    [Theory]
    [InlineData("var culture = new CultureInfo(\"de-DE\");")]
    [InlineData("var culture = CultureInfo.GetCultureInfo(\"de-DE\");")]
    public Task Culture_of_an_invariant_program_is_reported(string statement) => Example(statement, "").RaisesAsync("MGEN922", "\"de-DE\"");

    [Theory]
    [InlineData("var culture = new CultureInfo(\"\");")]
    [InlineData("var culture = CultureInfo.InvariantCulture;")]
    public Task Invariant_culture_is_not_reported(string statement) => Example(statement, "").IsSilentAsync();

    private static CodeExample Example(string statement, string attributes) => new($"var builder = WebApplication.CreateBuilder(args); {statement}", attributes);
}
