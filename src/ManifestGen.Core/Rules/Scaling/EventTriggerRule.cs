using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration.Secrets;
using ManifestGen.Rules.Declaration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN222, MGEN223 and MGEN224: the type and the parameters of a trigger.</summary>
internal sealed class EventTriggerRule : IServiceRule
{
    /// <summary>The end of the names of parameters whose value is the name of a variable of the service.</summary>
    private const string FromVariable = "FromEnv";

    private const int MaxKeyLength = 253;

    private static readonly Regex Type = new(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant);

    private static readonly Regex Key = new(@"\A[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant);

    private static readonly Rule InvalidType = new(
        "MGEN222",
        "The event source type is not valid",
        "The event source type '{0}' is not valid, because it {1}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule InvalidParameter = new(
        "MGEN223",
        "The event source parameter is not valid",
        "The event source parameter '{0}' is not valid, because it {1}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule SecretParameter = new(
        "MGEN224",
        "The event source parameter looks like a secret",
        "The value of the parameter '{0}' looks like a secret ({1}), and is in the source code and the manifests: use Secrets = [\"{0}=secret/key\"]",
        RuleSeverity.Error,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [InvalidType, InvalidParameter, SecretParameter];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Scaling.Events.SelectMany(trigger => TypeOf(trigger).Concat(ParametersOf(trigger, service)));

    private static IEnumerable<Finding> TypeOf(ScaleEventModel trigger)
    {
        var place = trigger.Origin.Argument("type");
        if (trigger.Type is "cpu" or "memory")
        {
            var argument = trigger.Type == "cpu" ? nameof(AutoScaleAttribute.CpuUtilization) : nameof(AutoScaleAttribute.MemoryUtilization);
            yield return InvalidType.At(place, trigger.Type, $"is not an event source: set AutoScale's {argument} instead");
        }
        else if (!Type.IsMatch(trigger.Type))
        {
            var name = KebabCase.Of(trigger.Type, maxLength: 63);
            yield return InvalidType.At(place, Characters.OnOneLine(trigger.Type), "is not the type of a KEDA scaler: use one such as 'rabbitmq' or 'azure-servicebus'") with
            {
                Remedy = name.Length == 0 ? null : new Remedy($"Write '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name))),
            };
        }
    }

    private static IEnumerable<Finding> ParametersOf(ScaleEventModel trigger, ServiceModel service)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, parameter) in trigger.Origin.Elements("parameters", trigger.Parameters))
        {
            var key = Characters.OnOneLine(parameter.Key);
            if (!parameter.IsPair || !Key.IsMatch(parameter.Key))
            {
                yield return InvalidParameter.At(place, key, "is not a parameter: use 'key=value', with a key of letters, digits, '-', '_' and '.'") with
                {
                    Remedy = Remedy.Write(place, Corrected(parameter)),
                };
            }
            else if (!keys.Add(parameter.Key))
            {
                yield return InvalidParameter.At(place, key, "is declared twice: keep one of them") with
                {
                    Remedy = trigger.Parameters.Count(other => other == parameter) > 1 ? Remedy.Remove(place) : null,
                };
            }
            else if (EvidenceIn(parameter) is { } evidence)
            {
                yield return SecretParameter.At(place, key, evidence) with { Remedy = Reading(trigger, service) };
            }
        }
    }

    // As in YAML, or with blanks.
    private static string? Corrected(ScaleParameterModel parameter)
    {
        var text = parameter.IsPair ? $"{parameter.Key}={parameter.Value}" : parameter.Key;
        var separator = text.IndexOfAny(['=', ':']);
        var key = separator < 0 ? "" : text.Substring(0, separator).Trim();
        return Key.IsMatch(key) ? $"{key}={text.Substring(separator + 1).Trim()}" : null;
    }

    // All of one source together, because they share an argument; where it is written already, it is the user's to extend.
    private static Remedy? Reading(ScaleEventModel trigger, ServiceModel service)
    {
        if (trigger.Secrets.Count > 0 || trigger.Authentication is not null || !ServiceNameRule.IsValid(service.Name))
        {
            return null;
        }

        var secrets = trigger.Origin.Elements("parameters", trigger.Parameters).Where(parameter => EvidenceIn(parameter.Value) is not null).ToArray();
        var references = secrets.Select(secret => CSharpLiteral.Of($"{secret.Value.Key}={service.Name}/{KebabCase.Of(secret.Value.Key, MaxKeyLength)}"));
        return new Remedy(
            "Read it from a secret",
            secrets.Select(secret => RemedyEdit.RemoveElement(secret.Place))
                .Append(RemedyEdit.SetArgument(trigger.Origin.Argument(nameof(trigger.Secrets)), $"new[] {{ {string.Join(", ", references)} }}"))
                .ToEquatableArray());
    }

    internal static string? EvidenceIn(ScaleParameterModel parameter) =>
        parameter.Key.EndsWith(FromVariable, StringComparison.Ordinal)
            ? SecretValues.KindOf(parameter.Value)
            : SecretLiteralRule.EvidenceIn(parameter.Key, parameter.Value);
}
