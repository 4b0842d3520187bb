using System.Text.Json.Nodes;
using CsCheck;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.RoundTrip;

/// <summary>The real client, with its own YAML reader and its own interpolation, must read back what was declared.</summary>
public abstract class RoundTripTests
{
    private static readonly ServiceModel Service = new() { ClassName = "Service", Origin = Origin.Class, Name = "service" };

    [RequiresCommandFact(Tools.DockerClient)]
    public void Any_value_of_a_variable_survives() =>
        Survives(
            texts => Service with { Env = texts.Select((text, index) => new EnvModel(Origin.Class, $"V{index}", text)).ToEquatableArray() },
            service => service["environment"]!.AsObject().OrderBy(variable => int.Parse(variable.Key[1..])).Select(variable => variable.Value));

    [RequiresCommandFact(Tools.DockerClient)]
    public void Any_argument_of_the_program_survives() =>
        Survives(
            texts => Service with { Arguments = texts.ToEquatableArray() },
            service => service["command"]!.AsArray());

    [RequiresCommandFact(Tools.DockerClient)]
    public void Any_argument_of_a_probe_survives() =>
        Survives(
            texts => Service with { ReadinessProbe = new(Origin.Class, ProbeRole.Readiness, ProbeKind.Exec) { Command = texts.ToEquatableArray() } },
            service => service["healthcheck"]!["test"]!.AsArray().Skip(1));

    private protected abstract ManifestTargets Target { get; }

    private protected virtual Gen<string> Texts => AnyText.Generator;

    /// <summary>The file as the client understands it.</summary>
    private protected abstract JsonNode ReadBack(string path);

    /// <summary>The text that a scalar of the client's answer stands for.</summary>
    private protected virtual string TextOf(string scalar) => scalar;

    /// <summary>Many texts in one file, for each file costs a process.</summary>
    private void Survives(Func<string[], ServiceModel> declare, Func<JsonNode, IEnumerable<JsonNode?>> read) =>
        Texts.Array[200].Sample(
            texts => Assert.Equal(texts, read(ReadBack(declare(texts))).Select(scalar => TextOf((string)scalar!))),
            iter: 5,
            threads: 1);

    private JsonNode ReadBack(ServiceModel service)
    {
        var project = new ProjectModel { AssemblyName = "Service", ProjectPath = "Service.csproj", Targets = Target };
        var file = Manifests.Render(new(project, EquatableArray.Of(service))).Single();
        var folder = Directory.CreateTempSubdirectory("manifestgen-");
        try
        {
            var path = Path.Combine(folder.FullName, file.Path);
            File.WriteAllText(path, file.Text);
            return ReadBack(path)["services"]![service.Name]!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
