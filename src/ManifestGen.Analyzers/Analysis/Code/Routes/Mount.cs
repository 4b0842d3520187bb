using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Where routes are mapped: on the program, on a group, in a branch.</summary>
/// <param name="Prefix">What stands before their patterns.</param>
internal sealed record Mount(string Prefix)
{
    private const string Routing = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";
    private const string UsingEndpoints = "Microsoft.AspNetCore.Builder.EndpointRoutingApplicationBuilderExtensions";
    private const string Branching = "Microsoft.AspNetCore.Builder.MapExtensions";

    /// <summary>More groups within groups than any program has: while code is typed, a variable may be made of itself.</summary>
    private const int Deepest = 32;

    private static readonly string[] Programs = ["WebApplication", "IApplicationBuilder", "ApplicationBuilder"];

    /// <summary>What returns another builder of the same routes, as <c>Asp.Versioning</c> does.</summary>
    private static readonly string[] Transparent = ["NewVersionedApi", "HasApiVersion", "HasDeprecatedApiVersion", "MapToApiVersion", "WithApiVersionSet"];

    private static readonly Mount Root = new("");
    private static readonly Mount Unknown = new(RoutePattern.Unknown);

    /// <summary>Of what is made of itself nothing is known, whatever comes after it.</summary>
    private static readonly Mount Endless = new(RoutePattern.Unknown) { IsEndless = true };

    /// <summary>What a condition of a branch lets through, where it is about paths.</summary>
    public string? Limit { get; init; }

    public bool IsInBranch { get; init; }

    private bool IsEndless { get; init; }

    public IReadOnlyList<string> Hosts { get; init; } = [];

    public SyntaxNode? Authorization { get; init; }

    /// <summary>The pattern of everything that may be asked here.</summary>
    public string Everything => RoutePattern.Combine(Limit ?? Prefix, Values.Unknown.ToString());

    public static Mount Of(IOperation? builder, Frame frame, ProgramCode code, int depth = 0)
    {
        if (builder is null)
        {
            return Root;
        }

        var (origin, at) = Values.Origin(builder, frame, code);
        return depth > Deepest ? Endless : origin switch
        {
            IInvocationOperation { TargetMethod.Name: "MapGroup" } group when group.IsOf(Routing) =>
                Of(group.Receiver(), at, code, depth + 1).Then(Values.Text(group.Argument("prefix"), at, code)),
            IInvocationOperation call when call.Receiver() is { } receiver && IsSameBuilder(call, receiver) => Of(receiver, at, code, depth + 1).With(RouteConventions.Of(call, at, code)),
            IInvocationOperation call when !at.Holds(call.TargetMethod.OriginalDefinition) && code.ResultOf(call.TargetMethod) is { } result =>
                Of(result, new Frame(call.TargetMethod.OriginalDefinition, call, at), code, depth + 1),
            IParameterReferenceOperation { Parameter: { } parameter } reference => OfParameter(parameter, reference, at, code, depth + 1),
            { Type: { } type } => OfType(type),
            _ => Unknown,
        };
    }

    public Mount Then(string prefix) => IsEndless ? this : this with { Prefix = RoutePattern.Combine(Prefix, prefix) };

    /// <summary>The whole pattern of one that is mapped here.</summary>
    public string Below(string pattern) => IsEndless ? Prefix : RoutePattern.Combine(Prefix, pattern);

    private Mount With(RouteConventions conventions) => this with
    {
        Hosts = conventions.Hosts ?? Hosts,
        Authorization = conventions.IsOpen ? null : conventions.Authorization ?? Authorization,
    };

    // What is said of a group returns the group: app.MapGroup("/admin").RequireAuthorization(). A middleware returns the program.
    private static bool IsSameBuilder(IInvocationOperation call, IOperation receiver) =>
        SymbolEqualityComparer.Default.Equals(receiver.Type, call.Type)
        || Transparent.Contains(call.TargetMethod.Name)
        || (call.TargetMethod.TypeArguments.Length > 0 && SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition.ReturnType, call.TargetMethod.OriginalDefinition.Parameters.FirstOrDefault()?.Type))
        || (call.Type?.Name == "IApplicationBuilder" && receiver.Type?.Name == "WebApplication");

    private static Mount OfType(ITypeSymbol type) => Programs.Contains(type.Name) ? Root : Unknown;

    private static Mount OfParameter(IParameterSymbol parameter, IOperation reference, Frame frame, ProgramCode code, int depth)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return OfType(parameter.Type);
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            return LambdaOf(reference, method) is { } lambda ? GivenTo(lambda, parameter, frame, code, depth) : OfType(parameter.Type);
        }

        return frame.Of(method) is { Call: IMethodReferenceOperation handed, Outer: { } outer } ? GivenTo(handed, parameter, outer, code, depth)
            // What a library maps is below what its programs call it on.
            : code.IsLibrary && parameter.Ordinal == 0 && method.IsExtensionMethod ? Root
            : CarterModules.IsModule(method) ? CarterModules.MountOf(method, code)
            : OfType(parameter.Type);
    }

    private static IOperation? LambdaOf(IOperation reference, IMethodSymbol method)
    {
        var lambda = reference.Parent;
        while (lambda is not null && !(lambda is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, method)))
        {
            lambda = lambda.Parent;
        }

        return lambda;
    }

    // What the call gives to the function that is handed to it: app.UseEndpoints(endpoints => ...), app.Map("/admin", admin => ...).
    private static Mount GivenTo(IOperation function, IParameterSymbol parameter, Frame frame, ProgramCode code, int depth)
    {
        var outer = function.Parent;
        while (outer is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
        {
            outer = outer.Parent;
        }

        return outer is not IInvocationOperation call ? OfType(parameter.Type) : call.TargetMethod.Name switch
        {
            "UseEndpoints" when call.IsOf(UsingEndpoints) => Of(call.Receiver(), frame, code, depth),
            "Map" when call.IsOf(Branching) => Of(call.Receiver(), frame, code, depth).Then(Values.Text(call.Argument("pathMatch"), frame, code)) with { IsInBranch = true },
            "MapWhen" or "UseWhen" => Of(call.Receiver(), frame, code, depth) with { IsInBranch = true, Limit = BranchTest.PathOf(call.Argument("predicate"), frame, code) },
            "MapGroup" or "Group" when parameter.Type.Name == "IEndpointRouteBuilder" => Unknown,
            _ => OfType(parameter.Type),
        };
    }
}
