using CsCheck;
using ManifestGen.Testing;
using ManifestGen.Text;

namespace ManifestGen.Import;

/// <summary>Whatever settings are declared together, the Compose file that is generated from them can be imported, and the same file is generated again.</summary>
public sealed class AnyComposeTests
{
    private static readonly Gen<string> Text = OneOf("plain", "two words", "quote \" and \\", "$HOME ${A:-b} $$", "a: b # c", "'single'", "yes", "0123", "ümlaut 😀", "line\nbreak", "--flag=value", "{json: [1]}");

    private static readonly Gen<string> Word = Gen.Char['a', 'z'].Array[3, 8].Select(letters => new string(letters));

    private static readonly Gen<string[]> Settings = Gen.OneOf(
        Text.Select(text => $"[Env(\"Some__Setting\", {CSharpLiteral.Of(text)})]"),
        Text.Select(text => $"[DockerLabel(\"com.example.title\", {CSharpLiteral.Of(text)})]"),
        Gen.Int[1024, 60_000].Select(port => $"[Port({port})]"),
        Gen.Int[1024, 60_000].Select(port => $"[Port(8080, PublishedPort = {port})]"),
        Gen.Int[2, 5].Select(count => $"[Replicas({count})]"),
        Gen.Select(Gen.Int[200, 900], Gen.Int[20, 90]).Select((limit, request) => $"[Resources(MemoryLimit = \"{limit}Mi\", Memory = \"{request}Mi\", CpuLimit = \"{limit}m\")]"),
        Gen.Int[20, 90].Select(seconds => $"[Shutdown({seconds})]"),
        Gen.Int[2, 60].Select(seconds => $"[Port(8080)]\n[ReadinessProbe(\"/ready\", PeriodSeconds = {seconds}, FailureThreshold = {seconds})]"),
        Text.Select(text => $"[ReadinessProbe(ProbeKind.Exec, Command = new[] {{ \"/check\", {CSharpLiteral.Of(text)} }})]"),
        Word.Select(name => $"[SecretEnv(\"Some__Password\", Secret = \"{name}\", Key = \"{name}-key\")]"),
        Word.Select(name => $"[Volume(\"/data/{name}\", Size = \"1Gi\")]"),
        Word.Select(name => $"[TemporaryVolume(\"/scratch/{name}\", Size = \"32Mi\")]"),
        Word.Select(name => $"[Profile(\"{name}\")]"),
        Gen.Int[1, 250].Select(number => $"[HostAlias(\"10.0.0.{number}\", \"printer\")]"),
        Gen.Int[2, 90].Select(number => $"[Logging(MaxSize = \"{number}M\", MaxFiles = {number})]"),
        Gen.Int[2000, 60_000].Select(user => $"[Security(RunAsUser = {user})]"),
        OneOf("[DependsOn(typeof(Db))]", "[DependsOn(typeof(Cache))]", "[DependsOn(typeof(Db), Connection = \"Orders\")]")).Array[1, 5];

    /// <summary>The same settings in each run.</summary>
    private const ulong Seed = 20261201;

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    [InlineData(4u)]
    [InlineData(5u)]
    [InlineData(6u)]
    [InlineData(7u)]
    [InlineData(8u)]
    [InlineData(9u)]
    public void Generated_Compose_file_is_generated_again_from_what_is_imported(uint number)
    {
        var (settings, arguments) = Gen.Select(Settings, Text.Array[0, 2]).Generate(new PCG(number, Seed), null, out _);
        // One of a kind: the first line says which.
        var distinct = settings.GroupBy(setting => setting.Split('(')[0]).Select(same => same.First()).GroupBy(setting => setting.Contains("[ReadinessProbe(", StringComparison.Ordinal)).SelectMany(same => same.Key ? same.Take(1) : same).ToArray();
        var ports = distinct.Where(setting => setting.StartsWith("[Port(", StringComparison.Ordinal)).Take(1);
        var lines = distinct.Where(setting => !setting.StartsWith("[Port(", StringComparison.Ordinal)).Concat(ports);
        var head = arguments.Length == 0 ? "[ContainerService(\"catalog\")]" : $"[ContainerService(\"catalog\", Arguments = new[] {{ {string.Join(", ", arguments.Select(CSharpLiteral.Of))} }})]";
        var project = new UserProject($$"""
            using ManifestGen;

            {{head}}
            {{string.Join('\n', lines)}}
            internal sealed partial class CatalogService;

            [BackingService("db", Image = "postgres:17.6")]
            [SecretEnv("POSTGRES_PASSWORD")]
            internal sealed class Db;

            [BackingService("cache", Image = "redis:8.2.2")]
            internal sealed class Cache;
            """);

        Differences.AssertOnlyInCompose(project, []);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
