using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Files;

/// <summary>MGEN521: the API server gives no token for less than ten minutes.</summary>
internal sealed class TokenExpirationRule : IServiceRule
{
    private const int Least = 600;

    private static readonly Rule TooShort = new(
        "MGEN521",
        "The token lifetime is too short",
        "ExpirationSeconds {0} is below the API server's minimum of 600 seconds: use 600 or more",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [TooShort];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from file in service.Configuration.Files.OfType<TokenFileModel>()
        where file.ExpirationSeconds < Least
        let place = file.Origin.Argument(nameof(TokenFileAttribute.ExpirationSeconds))
        select TooShort.At(place, file.ExpirationSeconds!.Value.ToText()) with
        {
            Remedy = new Remedy("Use 600", RemedyEdit.SetArgument(place, "600")),
        };
}
