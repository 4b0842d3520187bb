using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Classes of FastEndpoints, each of which says in <c>Configure</c>, or by an attribute, what it answers.</summary>
internal static class FastEndpoints
{
    private const string Base = "FastEndpoints.BaseEndpoint";

    private static readonly string[] Verbs = ["Get", "Post", "Put", "Delete", "Patch", "Head"];

    public static IEnumerable<Endpoint> Of(Mapping mapping)
    {
        var prefix = PrefixOf(mapping);
        return
            from assembly in mapping.Code.Assemblies.OfParts
            where mapping.Code.Assemblies.KindOf(assembly) != AssemblyKind.Package
            from type in ProgramAssemblies.TypesIn(assembly)
            where !type.IsAbstract && IsEndpoint(type)
            from route in RoutesOf(type, mapping.Code)
            select mapping.Below(EndpointKind.Other, RoutePattern.Combine(prefix, route.Pattern)) with { Methods = route.Method is null ? [] : [route.Method] };
    }

    private static bool IsEndpoint(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.FullName() == Base)
            {
                return true;
            }
        }

        return false;
    }

    // config.Endpoints.RoutePrefix = "api"
    private static string PrefixOf(Mapping mapping)
    {
        var assignments = mapping.Call.Descendants().OfType<ISimpleAssignmentOperation>().ToArray();
        var prefix = assignments.FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "RoutePrefix" });
        return prefix is not null ? Values.Text(prefix.Value, mapping.Frame, mapping.Code)
            : mapping.Call.Argument("configAction")?.Unconverted() is IDelegateCreationOperation { Target: IMethodReferenceOperation } ? Values.Unknown.ToString()
            : "";
    }

    private static IEnumerable<(string Pattern, string? Method)> RoutesOf(INamedTypeSymbol type, ProgramCode code)
    {
        var byAttribute = type.GetAttributes()
            .Where(attribute => attribute.AttributeClass is { Name: var name } && name.StartsWith("Http", StringComparison.Ordinal) && attribute.AttributeClass.ContainingNamespace.ToDisplayString() == "FastEndpoints")
            .Select(attribute => (attribute.ConstructorArguments.FirstOrDefault() is { Kind: not TypedConstantKind.Array, Value: string text } ? text : Values.Unknown.ToString(),
                (string?)attribute.AttributeClass!.Name.Substring("Http".Length).Replace("Attribute", "").ToUpperInvariant()))
            .ToArray();
        var configure = type.GetMembers("Configure").OfType<IMethodSymbol>().FirstOrDefault();
        return byAttribute.Length > 0 ? byAttribute
            : configure?.DeclaringSyntaxReferences is [var reference] ? RoutesIn(reference.GetSyntax(), code)
            : [(Values.Unknown.ToString(), null)];
    }

    private static IEnumerable<(string Pattern, string? Method)> RoutesIn(SyntaxNode configure, ProgramCode code)
    {
        var calls = configure.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(code.OperationOf).OfType<IInvocationOperation>()
            .Where(call => call.Instance is null or IInstanceReferenceOperation)
            .ToArray();
        // A group puts its own prefix before the pattern.
        var prefix = calls.Any(call => call.TargetMethod.Name is "Group" or "RoutePrefixOverride") ? Values.Unknown + "/" : "";
        return
            from call in calls
            let isRoutes = call.TargetMethod.Name == "Routes"
            where isRoutes || Verbs.Contains(call.TargetMethod.Name)
            from pattern in PatternsOf(call, code).DefaultIfEmpty(Values.Unknown.ToString())
            select (prefix + pattern, isRoutes ? null : call.TargetMethod.Name.ToUpperInvariant());
    }

    private static IEnumerable<string> PatternsOf(IInvocationOperation call, ProgramCode code) => call.Arguments
        .Where(argument => argument.Parameter?.Name is "routePatterns" or "patterns" or "routePattern")
        .SelectMany(argument => argument.Value.Unconverted() is IArrayCreationOperation { Initializer: { } list } ? list.ElementValues : Enumerable.Repeat(argument.Value, 1))
        .Select(pattern => Values.Text(pattern, new Frame(Method: null, Call: null, Outer: null), code));
}
