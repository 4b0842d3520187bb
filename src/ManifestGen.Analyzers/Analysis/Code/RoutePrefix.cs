using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>What stands before the path of an endpoint that is mapped on a group.</summary>
/// <param name="Text">Null where it is not known when the program is compiled.</param>
/// <param name="MayBeMore">Whether the group, or the program, comes from the caller of a method.</param>
internal readonly record struct RoutePrefix(string? Text, bool MayBeMore)
{
    private const string Routes = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";
    private const string WebApplication = "Microsoft.AspNetCore.Builder.WebApplication";

    /// <summary>More groups within groups than any program has: while code is typed, a variable may be made of itself.</summary>
    private const int Deepest = 32;

    private static readonly RoutePrefix None = new("", MayBeMore: false);
    private static readonly RoutePrefix Unknown = new(Text: null, MayBeMore: false);

    public static RoutePrefix Of(IOperation? builder, ProgramCode code, int depth = 0) => builder is null ? None : depth > Deepest ? Unknown : code.Origin(builder) switch
    {
        IInvocationOperation { TargetMethod.Name: "MapGroup" } group when group.IsOf(Routes) => Of(group.Receiver(), code, depth + 1).Then(group.Argument("prefix").ConstantText()),
        // What is said of a group returns the group: app.MapGroup("/admin").RequireAuthorization().
        IInvocationOperation call when call.Receiver() is { } receiver && SymbolEqualityComparer.Default.Equals(receiver.Type, call.Type) => Of(receiver, code, depth + 1),
        IParameterReferenceOperation parameter => new("", IsFromElsewhere(parameter.Parameter)),
        _ => None,
    };

    private RoutePrefix Then(string? prefix) => new(Text is null || prefix is null ? null : $"{Text}/{prefix.Trim('/')}", MayBeMore);

    // A lambda's parameter is what the call around it gives: app.UseEndpoints(endpoints => ...).
    private static bool IsFromElsewhere(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } && parameter.Type.FullName() != WebApplication;
}
