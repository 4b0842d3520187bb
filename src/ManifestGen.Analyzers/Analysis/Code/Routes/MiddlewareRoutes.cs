using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>What middleware answers by itself: files, the page of an application in the browser, and functions and classes that look at the path.</summary>
internal static class MiddlewareRoutes
{
    private const string Builder = "Microsoft.AspNetCore.Builder";
    private const string Inline = "Microsoft.AspNetCore.Builder.UseExtensions";
    private const string Adding = "Microsoft.AspNetCore.Builder.UseMiddlewareExtensions";

    /// <summary>Files have an extension, and folders a default document.</summary>
    private static readonly string[] Files = ["/", "/{**file:file}"];

    private static readonly string[] Names = ["UseStaticFiles", "UseFileServer", "UseDefaultFiles", "UseSpaStaticFiles", "UseBlazorFrameworkFiles", "MapStaticAssets", "UseDirectoryBrowser"];

    /// <summary>Null for what is none of them.</summary>
    public static IEnumerable<Endpoint>? Of(Mapping mapping)
    {
        var call = mapping.Call;
        return call.TargetMethod.Name switch
        {
            "Use" when call.IsOf(Inline) || call.TargetMethod.ContainingType?.Name == "IApplicationBuilder" => OfFunction(mapping),
            "UseMiddleware" when call.IsOf(Adding) => OfClass(mapping),
            _ when call.TargetMethod.ContainingNamespace?.ToDisplayString() != Builder || mapping.Code.Assemblies.KindOf(call.TargetMethod.ContainingAssembly) == AssemblyKind.Own => null,
            var name when Names.Contains(name) => Files.Select(pattern => mapping.Below(EndpointKind.Other, pattern)),
            "UseWelcomePage" => [mapping.Below(EndpointKind.Other, mapping.TextOf("path") ?? RoutePattern.Unknown)],
            "UseSpa" => [mapping.Below(EndpointKind.Fallback, "{**path}")],
            "UseRewriter" or "UseRouter" => [mapping.Of(EndpointKind.Other, mapping.Mount.Everything)],
            _ => null,
        };
    }

    private static IEnumerable<Endpoint> OfFunction(Mapping mapping)
    {
        var function = mapping.Call.Arguments.Last().Value.Unconverted() is IDelegateCreationOperation creation ? creation.Target : null;
        return function switch
        {
            // A function that takes what comes next, and does not look at it, answers everything.
            IAnonymousFunctionOperation { Symbol.Parameters: [.., var next] } lambda when !Mentions(lambda.Syntax, next.Name) => [mapping.Of(EndpointKind.Other, mapping.Mount.Everything)],
            IAnonymousFunctionOperation lambda => Looking(mapping, [lambda.Syntax]),
            IMethodReferenceOperation { Method: { } method } => Looking(mapping, method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())),
            _ => [mapping.Of(EndpointKind.Other, mapping.Mount.Everything)],
        };
    }

    private static IEnumerable<Endpoint> OfClass(Mapping mapping)
    {
        var type = mapping.Call.TargetMethod.TypeArguments.FirstOrDefault() as INamedTypeSymbol
            ?? (mapping.Call.Argument("middleware")?.Unconverted() as ITypeOfOperation)?.TypeOperand as INamedTypeSymbol;
        return type is null ? [mapping.Of(EndpointKind.Other, mapping.Mount.Everything)]
            : mapping.Code.Assemblies.KindOf(type.ContainingAssembly) switch
            {
                AssemblyKind.Own => Looking(mapping, type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())),
                AssemblyKind.Project => [mapping.Of(EndpointKind.Other, mapping.Mount.Everything)],
                _ => [],
            };
    }

    private static bool Mentions(SyntaxNode code, string name) => code.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);

    // What it compares with a path that it looks at, it may answer; without a text that is known, anything.
    private static IEnumerable<Endpoint> Looking(Mapping mapping, IEnumerable<SyntaxNode> code)
    {
        var nodes = code.SelectMany(part => part.DescendantNodes()).ToArray();
        if (!nodes.OfType<MemberAccessExpressionSyntax>().Any(IsTestedPath))
        {
            return [];
        }

        var texts = nodes.OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.Value).OfType<string>().Where(text => text.StartsWith("/", StringComparison.Ordinal)).ToArray();
        return texts.Length == 0
            ? [mapping.Of(EndpointKind.Other, mapping.Mount.Everything)]
            : texts.Select(text => mapping.Below(EndpointKind.Other, $"{text.TrimEnd('/')}/{Values.Unknown}"));
    }

    // Not one that is only logged.
    private static bool IsTestedPath(MemberAccessExpressionSyntax access)
    {
        if (access.Name.Identifier.ValueText != "Path")
        {
            return false;
        }

        for (SyntaxNode? outer = access; outer is not null and not StatementSyntax; outer = outer.Parent)
        {
            if (outer is BinaryExpressionSyntax or IsPatternExpressionSyntax or SwitchExpressionSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax
                || (outer is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: var name } && name != "ToString"))
            {
                return true;
            }

            if (outer is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } }
                && (method.StartsWith("Log", StringComparison.Ordinal) || method is "Information" or "Debug" or "Warning" or "Error" or "Set" or "Add" or "PushProperty"))
            {
                return false;
            }
        }

        return true;
    }
}
