using CsCheck;
using ManifestGen.Testing;
using ManifestGen.Text;

namespace ManifestGen.Generation;

/// <summary>Any text as any argument gives files, or a reason why not; never an exception, and never code that does not compile.</summary>
public sealed class AnyTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char[" \t\r\n'\"\\{}[]#:;|%$&*!?-=~@`,.<>/0aé😀\u0000\u0085\u2028\ud800\udc00\ufeff"], 0, 12],
        OneOf("", " ", "null", "~", "yes", "1e3", "0x1f", "---", "*/", "\"\"\"", "{0}", "%s", "${HOME}", "$(A)", "a: b", "- a", "#", "..", "../../etc", "a/../b"));

    private static readonly string[] Shapes =
    [
        "[ContainerService(X)]",
        "[ContainerService(\"c\", PartOf = X)]",
        "[ContainerService(\"c\", Arguments = new[] { X, X })]",
        "[ContainerService(\"c\"), ContainerImage(X)]",
        "[ContainerService(\"c\"), ContainerImage(\"image\", Tag = X)]",
        "[ContainerService(\"c\"), Port(8080, Name = X)]",
        "[ContainerService(\"c\"), Resources(Cpu = X, Memory = X)]",
        "[ContainerService(\"c\"), Resources(CpuLimit = X, MemoryLimit = X, EphemeralStorage = X, EphemeralStorageLimit = X)]",
        "[ContainerService(\"c\"), Port(8080), ReadinessProbe(X)]",
        "[ContainerService(\"c\"), Port(8080), LivenessProbe(ProbeKind.Tcp, Port = X)]",
        "[ContainerService(\"c\"), Port(8080), StartupProbe(ProbeKind.Grpc, GrpcService = X)]",
        "[ContainerService(\"c\"), StartupProbe(ProbeKind.Exec, Command = new[] { X })]",
        "[ContainerService(\"c\"), Env(X, \"value\")]",
        "[ContainerService(\"c\"), Env(\"NAME\", X)]",
        "[ContainerService(\"c\"), SecretEnv(X)]",
        "[ContainerService(\"c\"), SecretEnv(\"NAME\", Secret = X, Key = X)]",
    ];

    [Fact]
    public void Any_text_gives_files_or_a_reason() => Gen.Select(Text, OneOf(Shapes)).Sample(
        (text, shape) =>
        {
            var generated = Generated.From(UserProject.WithService(shape.Replace("X", CSharpLiteral.Of(text))));

            // Reading the metadata compiles what was generated.
            Assert.True((generated.Files.Count > 0) ^ (generated.Errors.Count > 0));
            Assert.All(generated.Errors, error => Assert.Matches(@"\AMGEN\d{3}: ", error));
        },
        iter: RandomValues.Of(60),
        threads: 1);

    [Fact]
    public void Any_number_gives_files_or_a_reason() => Gen.Select(Gen.OneOf(Gen.Int, Gen.Int[-2, 70_000]), Gen.OneOf(Gen.Int, Gen.Int[-1, 3])).Sample(
        (a, b) =>
        {
            var generated = Generated.From(UserProject.WithService($"""
                [ContainerService("c"), AutoScale({a}, {b}, CpuUtilization = {b}, MemoryUtilization = {a})]
                [Port({a}, Protocol = (PortProtocol)({b}), ServicePort = {b}, PublishedPort = {a})]
                [LivenessProbe((ProbeKind)({b}), PeriodSeconds = {a}, TimeoutSeconds = {b}, FailureThreshold = {a}, InitialDelaySeconds = {b})]
                """));

            Assert.True((generated.Files.Count > 0) ^ (generated.Errors.Count > 0));
            Assert.All(generated.Errors, error => Assert.Matches(@"\AMGEN\d{3}: ", error));
        },
        iter: RandomValues.Of(20),
        threads: 1);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
