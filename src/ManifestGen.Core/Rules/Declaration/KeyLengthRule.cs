using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN1029: names that become keys in a file. A reader of YAML takes a key for one only up to a length, and then refuses the whole file.</summary>
internal sealed class KeyLengthRule : IContainerRule
{
    private const int Shown = 40;

    private static readonly Rule TooLong = new(
        "MGEN1029",
        "The name is too long for a YAML key",
        "{0} that begins with '{1}' has {2} characters and a YAML key can have " + YamlWriter.LongestKeyText + " at most: shorten it",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [TooLong];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from key in KeysOf(service)
        where YamlWriter.IsTooLongKey(key.Name)
        select TooLong.At(key.Place, key.What, Characters.OnOneLine(key.Name.Substring(0, Shown)), key.Name.Length.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<(Place Place, string What, string Name)> KeysOf(ServiceModel service) =>
    [
        .. Variable.AllOf(service).Select(variable => (variable.Origin.Argument("name"), "The name of the variable", variable.Name)),
        .. service.Network.Dependencies
            .Where(dependency => dependency.Connection is not null)
            .Select(dependency => (dependency.Origin.Argument(nameof(dependency.Connection)), "The name of the connection", ConnectionVariable(dependency.Connection!))),
        .. service.Docker.Logging is { } logging
            ? logging.Options.Select(option => (logging.Origin.Argument(nameof(logging.Options)), "The option", LoggingModel.SplitOption(option).Name))
            : [],
        .. service.Docker.Labels.Select(label => (label.Origin.Argument("key"), "The key of the label", label.Key)),
        .. from trigger in service.Scaling.Events
           from parameter in trigger.Parameters
           select (trigger.Origin.Argument("parameters"), "The parameter", parameter.Key),
    ];

    private static string ConnectionVariable(string connection) => "ConnectionStrings__" + connection;
}
