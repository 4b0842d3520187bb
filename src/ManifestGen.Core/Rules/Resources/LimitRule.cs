using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Resources;

/// <summary>
/// MGEN302 and MGEN304: amounts that an engine refuses. Those that are not valid are MGEN301's. Only declared amounts are compared:
/// a default gives way to what is declared beside it.
/// </summary>
internal sealed class LimitRule : IServiceRule
{
    private const string LowestMemory = "6Mi";

    /// <summary>The kernel gives a group at least a millisecond in each period of 100.</summary>
    private const string LowestCpuLimit = "10m";

    private static readonly Rule RequestAboveLimit = new(
        "MGEN302",
        "A request is above its limit",
        "{0} '{1}' is above {2} '{3}': lower the request or raise the limit",
        RuleSeverity.Error,
        Category.Resources) { IsBlocking = true };

    private static readonly Rule BelowMinimum = new(
        "MGEN304",
        "An amount is below what Docker accepts",
        "{0} '{1}' is refused by Docker, whose minimum is '{2}': use that or more",
        RuleSeverity.Error,
        Category.Resources) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [RequestAboveLimit, BelowMinimum];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var valid = Amount.DeclaredBy(service.Resources).Where(amount => amount.Problem is null).ToLookup(amount => IsTooLow(amount));
        var exceeded = from request in valid[false]
                       from limit in valid[false]
                       where limit.Name == request.Name + "Limit" && request.Quantity.CompareTo(limit.Quantity) > 0
                       select Exceeded(request, limit);
        return valid[true].Select(TooLow).Concat(exceeded);
    }

    private static Finding Exceeded(Amount request, Amount limit) => RequestAboveLimit.At(request.Place, request.Name, request.Text, limit.Name, limit.Text) with
    {
        Remedy = new Remedy($"Raise {limit.Name} to '{request.Text}'", RemedyEdit.SetArgument(limit.Place, CSharpLiteral.Of(request.Text))),
    };

    private static Finding TooLow(Amount amount)
    {
        var minimum = MinimumOf(amount)!;
        return BelowMinimum.At(amount.Place, amount.Name, amount.Text, minimum) with
        {
            Remedy = new Remedy($"Raise to '{minimum}'", RemedyEdit.SetArgument(amount.Place, CSharpLiteral.Of(minimum))),
        };
    }

    private static bool IsTooLow(Amount amount) =>
        !amount.Quantity.IsZero && Quantity.TryParse(MinimumOf(amount), out var minimum) && amount.Quantity.CompareTo(minimum) < 0;

    private static string? MinimumOf(Amount amount) => amount.Name switch
    {
        nameof(ResourcesModel.CpuLimit) => LowestCpuLimit,
        nameof(ResourcesModel.Memory) or nameof(ResourcesModel.MemoryLimit) => LowestMemory,
        _ => null,
    };
}
