using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN134: the names of gRPC services and methods are identifiers.</summary>
internal sealed class GrpcMethodRule : ExposureRule
{
    private const int MaxLength = 1024;

    private static readonly Regex ServiceSyntax = new(@"\A[A-Za-z_][A-Za-z_0-9]*(\.[A-Za-z_][A-Za-z_0-9]*)*\z", RegexOptions.CultureInvariant);

    private static readonly Regex MethodSyntax = new(@"\A[A-Za-z_][A-Za-z_0-9]*\z", RegexOptions.CultureInvariant);

    private static readonly Rule Invalid = new(
        "MGEN134",
        "The gRPC service or method name is not valid",
        "'{0}' is not a valid gRPC {1}: use {2}",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [Invalid];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application)
    {
        foreach (var route in service.Exposure.GrpcRoutes)
        {
            if (route.Service is { } name && !IsName(name, ServiceSyntax))
            {
                yield return Invalid.At(route.Origin.Argument(nameof(GrpcRouteAttribute.Service)), Characters.OnOneLine(name), "service", "its name with the package, such as acme.Catalog") with
                {
                    Remedy = TakingApart(name, route),
                };
            }

            if (route.Method is { } method && !IsName(method, MethodSyntax))
            {
                yield return Invalid.At(route.Origin.Argument(nameof(GrpcRouteAttribute.Method)), Characters.OnOneLine(method), "method", "its name alone, such as GetProduct");
            }
        }
    }

    // The path of a call names both: /acme.Catalog/GetProduct.
    private static Remedy? TakingApart(string name, GrpcRouteModel route) =>
        route.Method is null && name.TrimStart('/').Split('/') is [var service, var method] && IsName(service, ServiceSyntax) && IsName(method, MethodSyntax)
            ? new Remedy(
                $"Write Method = \"{method}\"",
                RemedyEdit.SetArgument(route.Origin.Argument(nameof(GrpcRouteAttribute.Service)), CSharpLiteral.Of(service)),
                RemedyEdit.SetArgument(route.Origin.Argument(nameof(GrpcRouteAttribute.Method)), CSharpLiteral.Of(method)))
            : null;

    private static bool IsName(string text, Regex syntax) => text.Length <= MaxLength && syntax.IsMatch(text);
}
