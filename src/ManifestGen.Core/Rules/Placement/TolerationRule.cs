using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN286 and MGEN287: the taints in spite of which the pods run.</summary>
internal sealed class TolerationRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN286",
        "The taint is not valid",
        "'{0}' is not a valid {1} of a taint: {2}",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    private static readonly Rule Mismatch = new(
        "MGEN287",
        "The toleration arguments conflict",
        "The toleration is not valid, because {0}",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid, Mismatch];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Placement.Tolerations.SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(TolerationModel toleration)
    {
        if (toleration.Key is { } key && !LabelSyntax.IsKey(key))
        {
            var place = toleration.Origin.Argument("key");
            yield return Invalid.At(place, Characters.OnOneLine(key), "key", LabelSyntax.KeyDescription) with { Remedy = Remedy.Write(place, LabelSyntax.MendedKey(key)) };
        }

        if (toleration.Value is { } value)
        {
            var place = toleration.Origin.Argument(nameof(toleration.Value));
            if (!LabelSyntax.IsValue(value))
            {
                yield return Invalid.At(place, Characters.OnOneLine(value), "value", LabelSyntax.ValueDescription) with
                {
                    // Without a key, the mended one would be another mistake.
                    Remedy = toleration.Key is null ? null : Remedy.Write(place, LabelSyntax.Mended(value)),
                };
            }
            else if (toleration.Key is null)
            {
                yield return Mismatch.At(place, $"Value '{value}' requires a key: add the taint's key, or remove Value");
            }
        }

        if (toleration.Effect is < TaintEffect.Any or > TaintEffect.NoExecute)
        {
            yield return Mismatch.At(
                toleration.Origin.Argument(nameof(toleration.Effect)),
                $"TaintEffect {((int)toleration.Effect).ToText()} does not exist: use Any, NoSchedule, PreferNoSchedule or NoExecute");
        }
        else if (toleration.Seconds is not null && toleration.Effect != TaintEffect.NoExecute)
        {
            var place = toleration.Origin.Argument(nameof(toleration.Seconds));
            yield return Mismatch.At(place, $"Seconds applies to TaintEffect.NoExecute only, the one effect that evicts pods: set Effect = TaintEffect.NoExecute, or remove it") with
            {
                // With the effect, only the taints are tolerated that the seconds are about. Which of the two is right beside another one, nobody can say.
                Remedy = toleration.Effect == TaintEffect.Any
                    ? new Remedy("Set Effect = TaintEffect.NoExecute", RemedyEdit.SetArgument(toleration.Origin.Argument(nameof(toleration.Effect)), "TaintEffect.NoExecute"))
                    : null,
            };
        }
    }
}
