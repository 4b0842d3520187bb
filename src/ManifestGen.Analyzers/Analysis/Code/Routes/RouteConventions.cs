using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>What is said of an endpoint, or of a group, after it is mapped.</summary>
/// <param name="Hosts">The hosts that it answers; null where nothing is said.</param>
/// <param name="Authorization">What asks who wants to know.</param>
/// <param name="IsOpen">Whether it is open to everybody, whatever is said of the group.</param>
internal readonly record struct RouteConventions(IReadOnlyList<string>? Hosts, SyntaxNode? Authorization, bool IsOpen)
{
    private const string Authorizing = "Microsoft.AspNetCore.Builder.AuthorizationEndpointConventionBuilderExtensions";
    private const string Routing = "Microsoft.AspNetCore.Builder.RoutingEndpointConventionBuilderExtensions";

    /// <summary>What one call says.</summary>
    public static RouteConventions Of(IInvocationOperation call, Frame frame, ProgramCode code) => call.TargetMethod.Name switch
    {
        "RequireAuthorization" when call.IsOf(Authorizing) => new(Hosts: null, call.NameSyntax(), IsOpen: false),
        "AllowAnonymous" when call.IsOf(Authorizing) => new(Hosts: null, Authorization: null, IsOpen: true),
        "RequireHost" when call.IsOf(Routing) => new(Elements(call.Argument("hosts")).Select(host => Values.Text(host, frame, code)).ToArray(), Authorization: null, IsOpen: false),
        _ => default,
    };

    /// <summary>What is said in the same statement: app.MapHealthChecks("/health").RequireAuthorization().</summary>
    public static RouteConventions After(IInvocationOperation mapping, Frame frame, ProgramCode code)
    {
        var all = default(RouteConventions);
        for (var outer = mapping.Parent; outer is IArgumentOperation or IConversionOperation or IInvocationOperation; outer = outer.Parent)
        {
            if (outer is IInvocationOperation call)
            {
                all = all.Then(Of(call, frame, code));
            }
        }

        return all;
    }

    private RouteConventions Then(RouteConventions next) => new(next.Hosts ?? Hosts, next.IsOpen ? null : next.Authorization ?? Authorization, IsOpen || next.IsOpen);

    private static IEnumerable<IOperation> Elements(IOperation? array) =>
        array?.Unconverted() is IArrayCreationOperation { Initializer: { } list } ? list.ElementValues : array is null ? Array.Empty<IOperation>() : new[] { array };
}
