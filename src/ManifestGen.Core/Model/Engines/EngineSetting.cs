using System.Numerics;

namespace ManifestGen.Model;

/// <summary>What a definition adapts to: the service with its limits, its image, and where its data is.</summary>
public sealed record EngineSetting(ServiceModel Service, ImageReference Image, string? DataFolder)
{
    private static readonly string[] ConfigurationOptions = ["config_file", "--config", "-f", "--defaults-file", "--defaults-extra-file"];

    /// <summary>The value of a variable that is declared with one.</summary>
    public string? ValueOf(string name) => Service.Env.FirstOrDefault(variable => variable.Name == name)?.Value;

    /// <summary>Whether a variable is declared, with a value or from somewhere else.</summary>
    public bool Has(string name) => Service.Env.Select(variable => variable.Name)
        .Concat(Service.SecretEnv.Select(variable => variable.Name))
        .Concat(Service.Configuration.VariableNames)
        .Contains(name, StringComparer.Ordinal);

    /// <summary>Whether the data is on a volume.</summary>
    public bool HasVolume => DataFolder is not null && Service.Storage.Volumes.Any(volume => EngineFolders.IsSameOrWithin(DataFolder, volume.Folder));

    /// <summary>Whether an option is among the declared arguments, in any of the ways that servers know.</summary>
    public bool HasOption(string name) => Service.Arguments.Any(argument => EngineOption.IsOf(name, argument));

    /// <summary>Whether the server has, or may have, a file with settings of the user, which options would push aside.</summary>
    public bool HasSettingsFile =>
        Service.Configuration.Files.Any(file => IsSettings(file.Path) || (file.IsFolder && !EngineFolders.IsSameOrWithin(file.Path, EngineFolders.FirstStart)))
        || Service.Arguments.Any(IsSettings)
        || ConfigurationOptions.Any(HasOption);

    /// <summary>So many hundredths of the memory limit, in whole mebibytes. Null where there is no limit that can be read, or less than one is left.</summary>
    public BigInteger? Mebibytes(int percent) =>
        Quantity.TryParse(Service.Resources.EffectiveMemoryLimit, out var limit) && limit.Units * percent / 100 / Mebibyte is { Sign: > 0 } share ? share : null;

    /// <summary>Whether options of ours reach the server: its own start, and no settings of the user that they would push aside.</summary>
    public bool TakesOptions(EngineDefinition engine) =>
        Service.EntryPoint.Count == 0
        && !HasSettingsFile
        && (Service.Arguments.Count == 0 || Service.Arguments[0].StartsWith("-", StringComparison.Ordinal) || engine.Program?.Command.Contains(Service.Arguments[0]) == true);

    private static bool IsSettings(string path) => path.EndsWith(".conf", StringComparison.Ordinal) || path.EndsWith(".cnf", StringComparison.Ordinal);

    private static BigInteger Mebibyte => BigInteger.Pow(2, 20);
}
