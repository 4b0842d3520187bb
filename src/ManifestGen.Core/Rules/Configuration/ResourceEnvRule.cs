using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN513 and MGEN514: a request or limit as the value of a variable.</summary>
internal sealed class ResourceEnvRule : IContainerRule
{
    private static readonly string[] DivisorsOfCpu = ["1", "1m"];

    private static readonly string[] DivisorsOfBytes = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];

    private static readonly Rule Invalid = new(
        "MGEN513",
        "The resource field divisor is not valid",
        "'{0}' is not a valid divisor of ResourceField.{1}: {2}",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule NoLimit = new(
        "MGEN514",
        "The variable refers to an undeclared limit",
        "[Resources] declares no CpuLimit, so '{0}' contains the number of cores of the node: declare it, or use ResourceField.CpuRequest",
        RuleSeverity.Info,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [Invalid, NoLimit];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        foreach (var variable in service.Configuration.ResourceEnv)
        {
            var place = variable.Origin.Argument(nameof(ResourceEnvAttribute.Divisor));
            var divisors = variable.Field is ResourceField.CpuRequest or ResourceField.CpuLimit ? DivisorsOfCpu : DivisorsOfBytes;
            if (!Enum.IsDefined(typeof(ResourceField), variable.Field))
            {
                yield return Invalid.At(variable.Origin.Argument("field"), variable.Divisor is null ? "1" : Characters.OnOneLine(variable.Divisor), variable.Field.ToString(), "the field does not exist");
            }
            else if (variable.Divisor is not null && !divisors.Contains(variable.Divisor))
            {
                yield return Invalid.At(place, Characters.OnOneLine(variable.Divisor), variable.Field.ToString(), $"use one of {string.Join(", ", divisors)}") with
                {
                    Remedy = RemedyOf(variable.Divisor, divisors, place),
                };
            }
            else if (variable.Field == ResourceField.CpuLimit && service.Resources.CpuLimit is null)
            {
                yield return NoLimit.At(variable.Origin.Argument("field"), Characters.OnOneLine(variable.Name));
            }
        }
    }

    // The unit without its number: "Mi".
    private static Remedy RemedyOf(string divisor, IReadOnlyList<string> divisors, Place place)
    {
        var corrected = "1" + divisor.Trim();
        return divisors.Contains(corrected)
            ? new Remedy($"Use '{corrected}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(corrected)))
            : new Remedy("Use the default unit", RemedyEdit.RemoveArgument(place));
    }
}
