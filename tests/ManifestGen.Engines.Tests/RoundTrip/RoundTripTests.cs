using System.Text.Json.Nodes;
using CsCheck;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.RoundTrip;

/// <summary>The real client, with its own YAML reader and its own interpolation, must read back what was declared.</summary>
public abstract class RoundTripTests
{
    private static readonly ServiceModel Service = new() { ClassName = "Service", Origin = Origin.Class, Name = "service" };

    /// <summary>A folder separator is no part of a name, <c>~</c> at its start is the user's folder for Compose, and a file system has no longer ones.</summary>
    private static readonly Gen<string> FileName = AnyText.Generator.Where(name =>
        name.Trim().Length > 0 && name is not ("." or "..") && name[0] != '~' && !name.Contains('/', StringComparison.Ordinal) && name.Length < 60);

    [RequiresCommandFact(Tools.DockerClient)]
    public void Any_value_of_a_variable_survives() =>
        Survives(
            texts => Service with { Env = texts.Select((text, index) => new EnvModel(Origin.Class, $"V{index}", text)).ToEquatableArray() },
            service => service["environment"]!.AsObject().OrderBy(variable => int.Parse(variable.Key[1..])).Select(variable => variable.Value),
            VariableOf);

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

    [RequiresCommandFact(Tools.DockerClient)]
    public void Any_option_of_a_logging_driver_survives() =>
        Survives(
            texts => Service with
            {
                Docker = new() { Logging = new(Origin.Class) { Driver = "journald", Options = texts.Select((text, index) => $"o{index}={text}").ToEquatableArray() } },
            },
            service => service["logging"]!["options"]!.AsObject().OrderBy(option => int.Parse(option.Key[1..])).Select(option => option.Value));

    /// <summary>The client puts the variables of the files in the place of their paths.</summary>
    [RequiresCommandFact(Tools.DockerClient)]
    public void A_file_of_variables_is_found_whatever_its_name_is() => FileName.Array[50].Sample(
        names =>
        {
            var files = names.Distinct().Select((name, index) => (Name: name, Variable: $"V{index}")).ToList();
            var declared = Service with { Docker = new() { EnvFiles = files.Select(file => new EnvFileModel(Origin.Class, file.Name)).ToEquatableArray() } };

            var service = ReadBack.Services(Target, [declared], files.ToDictionary(file => file.Name, file => $"{file.Variable}=1\n"))["service"]!;

            Assert.Equal(files.Select(file => file.Variable).Order(), service["environment"]!.AsObject().Select(variable => variable.Key).Order());
        },
        iter: 3,
        threads: 1);

    private protected abstract ManifestTargets Target { get; }

    private protected virtual Gen<string> Texts => AnyText.Generator;

    /// <summary>The text that a scalar of the client's answer stands for.</summary>
    private protected virtual string TextOf(string scalar) => scalar;

    /// <summary>The value of a variable in the container, where the file has this text.</summary>
    private protected virtual string VariableOf(string text) => text;

    /// <summary>Many texts in one file, for each file costs a process.</summary>
    private void Survives(Func<string[], ServiceModel> declare, Func<JsonNode, IEnumerable<JsonNode?>> read, Func<string, string>? expand = null) =>
        Texts.Array[200].Sample(
            texts => Assert.Equal(texts, read(ReadBack.Services(Target, [declare(texts)])["service"]!).Select(scalar => TextOf((string)scalar!)).Select(text => expand?.Invoke(text) ?? text)),
            iter: 5,
            threads: 1);
}
