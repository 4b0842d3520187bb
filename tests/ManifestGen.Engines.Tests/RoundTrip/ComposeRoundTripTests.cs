using System.Text.Json.Nodes;
using CsCheck;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using ManifestGen.Rendering;

namespace ManifestGen.Engines.Tests.RoundTrip;

/// <summary>Compose itself, with its own YAML reader and its own interpolation, must read back what was declared.</summary>
public sealed class ComposeRoundTripTests
{
    [ToolFact(Tool.Compose)]
    public void Any_value_of_a_variable_survives() =>
        Survives(
            texts => Service with { Env = texts.Select((text, index) => new EnvModel(Origin.Class, $"V{index}", text)).ToEquatableArray() },
            service => service["environment"]!.AsObject().OrderBy(variable => int.Parse(variable.Key[1..])).Select(variable => variable.Value));

    [ToolFact(Tool.Compose)]
    public void Any_argument_of_the_program_survives() =>
        Survives(
            texts => Service with { Arguments = texts.ToEquatableArray() },
            service => service["command"]!.AsArray());

    [ToolFact(Tool.Compose)]
    public void Any_argument_of_a_probe_survives() =>
        Survives(
            texts => Service with { ReadinessProbe = new(Origin.Class, ProbeRole.Readiness, ProbeKind.Exec) { Command = texts.ToEquatableArray() } },
            service => service["healthcheck"]!["test"]!.AsArray().Skip(1));

    private static ServiceModel Service { get; } = new() { ClassName = "Service", Origin = Origin.Class, Name = "service" };

    /// <summary>Many texts in one file, for each file costs a process.</summary>
    private static void Survives(Func<string[], ServiceModel> declare, Func<JsonNode, IEnumerable<JsonNode?>> read) =>
        AnyText.Generator.Array[200].Sample(
            texts => Assert.Equal(texts, read(ReadByCompose(declare(texts))).Select(Unescaped)),
            iter: 5,
            threads: 1);

    private static JsonNode ReadByCompose(ServiceModel service)
    {
        var project = new ProjectModel { AssemblyName = "Service", ProjectPath = "Service.csproj", Targets = ManifestTargets.Compose };
        var file = Manifests.Render(new(project, EquatableArray.Of(service))).Single();
        var folder = Directory.CreateTempSubdirectory("manifestgen-");
        try
        {
            var path = Path.Combine(folder.FullName, file.Path);
            File.WriteAllText(path, file.Text);
            var json = Command.Docker("compose", "--file", path, "config", "--format", "json").OutputOfSuccess();
            return JsonNode.Parse(json)!["services"]![service.Name]!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Compose writes what it read as a Compose file again, in which every <c>$</c> is doubled.</summary>
    private static string Unescaped(JsonNode? value) => ((string)value!).Replace("$$", "$", StringComparison.Ordinal);
}
