using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Resources;

/// <summary>
/// MGEN302 and MGEN304: amounts that an engine refuses. Those that are not valid are MGEN301's. Only declared amounts are compared:
/// a default gives way to what is declared beside it.
/// </summary>
internal sealed class LimitRule : IContainerRule
{
    private const string LowestMemory = "6Mi";

    /// <summary>The kernel gives a group at least a millisecond in each period of 100.</summary>
    private const string LowestCpuLimit = "10m";

    private static readonly Rule RequestAboveLimit = new(
        "MGEN302",
        "The request exceeds the limit",
        "{0} '{1}' exceeds {2} '{3}': lower the request, or raise the limit",
        RuleSeverity.Error,
        Category.Resources) { IsBlocking = true };

    private static readonly Rule BelowMinimum = new(
        "MGEN304",
        "The amount is below Docker's minimum",
        "{0} '{1}' is below Docker's minimum of '{2}': {3}",
        RuleSeverity.Error,
        Category.Resources) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [RequestAboveLimit, BelowMinimum];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // What cannot be meant is MGEN560's, and compared once it is written as it is meant.
        var valid = Amount.DeclaredBy(service.Resources).Where(amount => amount.Problem is null && (IsTooLow(amount) || Plausibility.ProblemOf(amount) is null)).ToLookup(amount => IsTooLow(amount));
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
        var meant = MeantBy(amount);
        return BelowMinimum.At(amount.Place, amount.Name, amount.Text, minimum, meant is null ? "use that or more" : $"without a unit it means bytes, so use '{meant}'") with
        {
            Remedy = Remedy.Write(amount.Place, meant ?? (IsNearly(amount) ? minimum : null)),
        };
    }

    // Who writes 256 counts in mebibytes, as every tool shows memory; who writes 128k or 4Mi has said what it is, and that is too little.
    private static string? MeantBy(Amount amount) => amount.IsCpu ? null : Plausibility.MeantBy(amount);

    // From a few kilobytes to the minimum is too far to be what was meant.
    private static bool IsNearly(Amount amount) => amount.IsCpu || (Quantity.TryParse("1Mi", out var near) && amount.Quantity.CompareTo(near) >= 0);

    /// <summary>Whether Docker refuses it.</summary>
    public static bool IsTooLow(Amount amount) =>
        !amount.Quantity.IsZero && Quantity.TryParse(MinimumOf(amount), out var minimum) && amount.Quantity.CompareTo(minimum) < 0;

    private static string? MinimumOf(Amount amount) => amount.Name switch
    {
        nameof(ResourcesModel.CpuLimit) => LowestCpuLimit,
        nameof(ResourcesModel.Memory) or nameof(ResourcesModel.MemoryLimit) => LowestMemory,
        _ => null,
    };
}
