using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Variables and files of all kinds.</summary>
internal static class RandomConfiguration
{
    private const string Password = "kZ8mPq2vL9x";

    private static readonly string[] Sources = ["config/a.json", "config/b.txt"];

    private static readonly Gen<string> Path = RandomModels.Mostly(
        Gen.Select(Gen.OneOf<string>("/etc/x", "/app", "/app/config", "/run/secrets", "/etc/X_y"), Gen.OneOf<string>("a.json", "b", "c_d"), (folder, name) => $"{folder}/{name}"),
        Gen.OneOf<string>("", "/", "a", "/tmp/a", "/app", "/etc/x/a.json/b", "/a:b", "/etc/x", "/etc/x/..a", "/etc/x/a b", "/etc/x/"));

    private static readonly Gen<string> Name = RandomModels.Mostly(Gen.OneOf<string>("db", "shared", "a.b"), Gen.OneOf<string>("Bad", ""));

    private static readonly Gen<string> Key = RandomModels.Mostly(Gen.OneOf<string>("key", "tls.crt", "A_B"), Gen.OneOf<string>("..", "a b"));

    private static readonly Gen<string?> Mode = RandomModels.Optional(RandomModels.Mostly(Gen.OneOf<string>("0440", "644", "0400"), Gen.OneOf<string>("", "999", "7777")));

    private static readonly Gen<PodField> FieldOfVariable = RandomModels.Mostly(
        Gen.OneOf(PodField.Name, PodField.Uid, PodField.Label, PodField.NodeName, PodField.PodIps), Gen.OneOf(PodField.Labels, (PodField)99));

    private static readonly Gen<PodField> FieldOfFile = RandomModels.Mostly(
        Gen.OneOf(PodField.Name, PodField.Annotation, PodField.Labels), Gen.OneOf(PodField.PodIp, (PodField)(-1)));

    private static readonly Gen<FileModel> File = Gen.OneOf(
        Gen.Select(Path, RandomModels.Mostly(Gen.OneOf<string>(Sources), Gen.Const("missing")), Mode, (path, source, mode) =>
            (FileModel)new SourceFileModel(RandomModels.Declared, path, source) { Mode = mode }),
        Gen.Select(Path, Name, RandomModels.Optional(Key), Mode, Gen.Bool, (path, name, key, mode, optional) =>
            (FileModel)new ConfigMapFileModel(RandomModels.Declared, path, name) { Key = key, Mode = mode, Optional = optional }),
        Gen.Select(Path, Name, RandomModels.Optional(Key), Mode, Gen.Bool, (path, name, key, mode, optional) =>
            (FileModel)new SecretFileModel(RandomModels.Declared, path, name) { Key = key, Mode = mode, Optional = optional }),
        Gen.Select(Path, FieldOfFile, (path, field) => (FileModel)new FieldFileModel(RandomModels.Declared, path, field) { Key = KeyOf(field) }),
        Gen.Select(Path, RandomModels.Optional(Gen.Int[500, 9000]), (path, seconds) => (FileModel)new TokenFileModel(RandomModels.Declared, path) { ExpirationSeconds = seconds }));

    /// <summary>A few of each.</summary>
    public static Gen<ConfigurationModel> Any(Gen<string> variableName, Gen<string> text) =>
        from values in Gen.Frequency((8, Gen.Select(variableName, text)), (1, Gen.Const(("DB_PASSWORD", Password)))).Select(value => new ConfigValueModel(RandomModels.Declared, value.Item1, value.Item2)).Array[0, 2]
        from configEnv in Gen.Select(variableName, Name, Key, Gen.Bool, (name, map, key, optional) => new ConfigEnvModel(RandomModels.Declared, name, map, key) { Optional = optional }).Array[0, 1]
        from sources in Gen.Select(Gen.Enum<VariableSourceKind>(), Name, RandomModels.Optional(variableName), (kind, name, prefix) =>
            new VariableSourceModel(RandomModels.Declared, kind, name) { Prefix = prefix }).Array[0, 2]
        from fieldEnv in Gen.Select(variableName, FieldOfVariable, (name, field) => new FieldEnvModel(RandomModels.Declared, name, field) { Key = KeyOf(field) }).Array[0, 1]
        from resourceEnv in Gen.Select(
            variableName,
            Gen.Enum<ResourceField>(),
            RandomModels.Optional(RandomModels.Mostly(Gen.Const("1"), Gen.OneOf<string>("1Mi", "1m", "7"))),
            (name, field, divisor) => new ResourceEnvModel(RandomModels.Declared, name, field) { Divisor = divisor }).Array[0, 1]
        from files in File.Array[0, 3]
        select new ConfigurationModel
        {
            Values = new(values),
            ConfigEnv = new(configEnv),
            VariableSources = new(sources),
            FieldEnv = new(fieldEnv),
            ResourceEnv = new(resourceEnv),
            Files = new(files),
        };

    /// <summary>The files that <see cref="Any"/> names, with any text.</summary>
    public static Gen<EquatableArray<ProjectFileModel>> ProjectFiles(Gen<string> text) =>
        RandomModels.Mostly(text, Gen.Const($"Server=db;Password={Password}")).Array[Sources.Length].Select(texts => Sources.Select((source, index) => new ProjectFileModel(source, texts[index])).ToEquatableArray());

    private static string? KeyOf(PodField field) => field is PodField.Label or PodField.Annotation ? "team" : null;
}
