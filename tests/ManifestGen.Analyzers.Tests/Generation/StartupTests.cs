using Basic.Reference.Assemblies;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Generation;

/// <summary>When which start-up code is generated.</summary>
public sealed class StartupTests
{
    private static readonly UserProject Probed = UserProject.WithService("""
        [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
        """);

    private static readonly UserProject Old = new("""
        [ManifestGen.ContainerService("catalog"), ManifestGen.Port(8080), ManifestGen.ReadinessProbe("/"), ManifestGen.SecretEnv("TOKEN")] partial class Catalog { }
        """);

    [Fact]
    public void Nothing_without_probes_and_secrets() =>
        Assert.Null(Generated.From(UserProject.WithService("""[ContainerService("catalog"), Port(8080)]""")).Startup);

    [Fact]
    public void Nothing_for_a_command_which_needs_no_help() =>
        Assert.Null(Generated.From(UserProject.WithService("""[ContainerService("catalog"), LivenessProbe(ProbeKind.Exec, Command = ["true"])]""")).Startup);

    [Fact]
    public void Nothing_in_a_library() => Assert.Null(Generated.From(Probed with { OutputKind = OutputKind.DynamicallyLinkedLibrary }).Startup);

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    public void Old_language_is_an_error_and_nothing_is_left_out_without_a_word(LanguageVersion version)
    {
        var generated = Generated.From(Old with { LanguageVersion = version });

        Assert.Null(generated.Startup);
        Assert.Empty(generated.Files);
        var error = Assert.Single(generated.Errors);
        Assert.StartsWith("MGEN015: The health check of 'catalog' needs", error, StringComparison.Ordinal);
        Assert.Contains("<LangVersion>9.0</LangVersion>", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Framework_without_module_initializers_is_known_by_its_core_library() => Assert.Equal(
        Model.StartupSupport.OldFramework,
        Parsing.CompilationFacts.Of(CSharpCompilation.Create(
            "Old",
            [CSharpSyntaxTree.ParseText("namespace System { public class Object { } public struct Void { } }")],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))).StartupSupport);

    [Fact]
    public void Old_language_is_no_obstacle_where_the_program_needs_no_help()
    {
        var project = Old with { LanguageVersion = LanguageVersion.CSharp7_3, Properties = new Dictionary<string, string> { ["_MgTargets"] = "docker|kubernetes" } };

        Assert.NotEmpty(Generated.From(project).Files);
    }

    [Theory]
    [InlineData("kubernetes|docker", false)]
    [InlineData("compose", true)]
    [InlineData("swarm", true)]
    public void Only_engines_that_need_it_get_it(string targets, bool isNeeded)
    {
        var project = Probed with { Properties = new Dictionary<string, string> { ["_MgTargets"] = targets } };

        Assert.Equal(isNeeded, Generated.From(project).Startup is not null);
    }

    [Fact]
    public void Only_what_is_declared_is_generated()
    {
        var startup = Generated.From(Probed).Startup!;

        Assert.Contains("class SelfProbe", startup);
        Assert.DoesNotContain("GrpcProbe", startup);
        Assert.DoesNotContain("SecretFiles", startup);
    }

    [Fact]
    public void Secrets_of_all_services_are_loaded_once()
    {
        var startup = Generated.From("""
            using ManifestGen;

            [ContainerService("a"), SecretEnv("TOKEN"), SecretEnv("KEY")]
            class A;

            [ContainerService("b"), SecretEnv("TOKEN")]
            class B;
            """).Startup!;

        Assert.Single(startup.Split('\n'), line => line.Contains("\"TOKEN\","));
        Assert.Contains("\"KEY\",", startup);
        Assert.Contains("\"/run/secrets\"", startup);
        Assert.DoesNotContain("SelfProbe", startup);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Timeout_out_of_range_still_compiles(int seconds) => Generated.From(UserProject.WithService($$"""
        [ContainerService("catalog"), Port(8080), ReadinessProbe("/health", TimeoutSeconds = {{seconds}})]
        """)).Emit();

    [Fact]
    public void Everything_compiles_for_dotnet_8_and_CSharp_9() => Generated.From(new UserProject("""
        using ManifestGen;

        [ContainerService("catalog"), Port(8080), SecretEnv("TOKEN")]
        [StartupProbe("/"), LivenessProbe(ProbeKind.Tcp), ReadinessProbe(ProbeKind.Grpc)]
        class Catalog { }
        """) { Framework = Net80.References.All, LanguageVersion = LanguageVersion.CSharp9 }).Emit();

    [Fact]
    public void Names_of_the_users_do_not_get_in_the_way() => Generated.From(
        """
        using ManifestGen;

        [ContainerService("catalog"), Port(8080), SecretEnv("TOKEN"), ReadinessProbe(ProbeKind.Grpc)]
        class Catalog;

        class SelfProbe; class GrpcProbe; class SecretFiles; class Environment; class Console;
        namespace ManifestGen.System { class Environment; }
        """).Emit();

    [Theory]
    [InlineData("Shop.Web", "Shop.Orders")]
    [InlineData("shop", "Shop")]
    [InlineData("Shop.Orders", "Shop_Orders")]
    public void Projects_that_see_each_others_internals_compile_without_a_warning(string first, string second)
    {
        var internals = Everything(first) with { Sources = [.. Everything(first).Sources, $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{second}\")]"] };

        Generated.From(Everything(second) with { References = [Generated.From(internals).AsReference(inBuild: true)] }).Emit();
        Generated.From(Everything(second) with { References = [Generated.From(internals).AsReference(inBuild: false)] }).Emit();
    }

    [Fact]
    public void Types_of_the_user_with_any_of_the_names_that_generated_code_has_compile_without_a_warning() => Generated.From(Everything("Shop") with
    {
        Sources =
        [
            .. Everything("Shop").Sources,
            """
            class SelfProbe; class GrpcProbe; class SecretFiles; class SecretText; class ConnectionStrings; class ServerWait; class ContainerStartup; class Environment; class Console; class Exception;
            namespace Shop { class System; class Environment; class ManifestGen; }
            namespace ManifestGen.Generated { class SelfProbe; class GrpcProbe; class SecretFiles; class ServerWait; class ContainerStartup; class System; class Console; }
            namespace System.Runtime.CompilerServices { sealed class ModuleInitializerAttribute : global::System.Attribute; }
            """,
        ],
    }).Emit();

    [Fact]
    public void Nothing_overflows_where_arithmetic_is_checked() =>
        Assert.Contains("unchecked((byte)message.Count)", Generated.From(Everything("Shop")).Startup, StringComparison.Ordinal);

    private static UserProject Everything(string assembly) => new($$"""
        using ManifestGen;

        namespace Of_{{assembly.Replace('.', '1')}};

        [BackingService("postgres", Image = "postgres:17.6"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
        internal sealed class Postgres;

        [ContainerService("catalog"), Port(8080), Port(8443, Name = "https"), SecretEnv("TOKEN"), DependsOn(typeof(Postgres))]
        [StartupProbe("/", Port = "https", Scheme = ProbeScheme.Https), LivenessProbe(ProbeKind.Tcp), ReadinessProbe(ProbeKind.Grpc)]
        internal sealed partial class Catalog;
        """) { AssemblyName = assembly };
}
