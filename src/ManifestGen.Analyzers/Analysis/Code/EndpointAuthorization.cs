using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds out whether an endpoint asks who wants to know.</summary>
internal static class EndpointAuthorization
{
    private const string Extensions = "Microsoft.AspNetCore.Builder.AuthorizationEndpointConventionBuilderExtensions";

    /// <summary>What is said of an endpoint in the same statement: app.MapHealthChecks("/health").RequireAuthorization(). Null where it is open, or nothing is said.</summary>
    public static IInvocationOperation? Of(Endpoint endpoint)
    {
        IInvocationOperation? required = null;
        for (var outer = endpoint.Call.Parent; outer is IArgumentOperation or IConversionOperation or IInvocationOperation; outer = outer.Parent)
        {
            if (outer is IInvocationOperation call && call.IsOf(Extensions))
            {
                required = call.TargetMethod.Name == "RequireAuthorization" ? call : null;
            }
        }

        return required;
    }
}
