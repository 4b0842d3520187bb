using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN507 and MGEN508: names that the API server accepts for a ConfigMap and for a key of it.</summary>
internal sealed class ConfigMapReferenceRule : IContainerRule
{
    private static readonly Rule InvalidConfigMap = new(
        "MGEN507",
        "The ConfigMap name is not valid",
        "'{0}' is not a valid ConfigMap name: use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule InvalidKey = new(
        "MGEN508",
        "The ConfigMap key is not valid",
        "'{0}' is not a valid ConfigMap key: use at most 253 letters, digits, '-', '_' and '.', not starting with '..'",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [InvalidConfigMap, InvalidKey];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var configuration = service.Configuration;
        return
        [
            .. configuration.ConfigEnv.SelectMany(variable => OfObject(variable.ConfigMap, variable.Origin.Argument(nameof(ConfigEnvAttribute.ConfigMap)), service)),
            .. configuration.ConfigEnv.Where(variable => variable.Key != variable.Name).SelectMany(variable => OfKey(variable.Key, variable.Origin.Argument(nameof(ConfigEnvAttribute.Key)))),
            .. configuration.VariableSources.Where(source => source.Kind == VariableSourceKind.ConfigMap)
                .SelectMany(source => OfObject(source.Name, source.Origin.Argument("configMap"), service)),
            .. configuration.Files.OfType<ConfigMapFileModel>().SelectMany(file => OfObject(file.ConfigMap, file.Origin.Argument(nameof(ConfigFileAttribute.ConfigMap)), service)),
            .. configuration.Files.OfType<ConfigMapFileModel>().Where(file => file.Key is not null)
                .SelectMany(file => OfKey(file.Key!, file.Origin.Argument(nameof(ConfigFileAttribute.Key)))),
            // A variable may have a longer name than a key.
            .. NamesAsKeys(configuration).Where(variable => VariableNameRule.IsValid(variable.Name)).SelectMany(variable => OfKey(variable.Name, variable.Origin.Argument("name"))),
        ];
    }

    private static IEnumerable<(Origin Origin, string Name)> NamesAsKeys(ConfigurationModel configuration) =>
        configuration.Values.Select(variable => (variable.Origin, variable.Name))
            .Concat(configuration.ConfigEnv.Where(variable => variable.Key == variable.Name).Select(variable => (variable.Origin, variable.Name)));

    // The default is the service's name, which has a rule of its own.
    private static IEnumerable<Finding> OfObject(string name, Place place, ServiceModel service) => ReferenceNames.IsObject(name) || name == service.Name
        ? []
        : [InvalidConfigMap.At(place, Characters.OnOneLine(name)) with { Remedy = ReferenceNames.RenamingOf(name, place) }];

    private static IEnumerable<Finding> OfKey(string key, Place place) => ReferenceNames.IsKey(key)
        ? []
        : [InvalidKey.At(place, Characters.OnOneLine(key)) with { Remedy = ReferenceNames.RenamingOfKey(key, place) }];
}
