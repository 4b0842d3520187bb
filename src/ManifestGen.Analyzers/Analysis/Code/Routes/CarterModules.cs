using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Modules of Carter, which a call of <c>MapCarter</c> maps on the program.</summary>
internal static class CarterModules
{
    public static bool IsModule(IMethodSymbol method) =>
        method.Name == "AddRoutes" && method.ContainingType?.AllInterfaces.Any(type => type.FullName() == "Carter.ICarterModule") == true;

    /// <summary>On the program, below the path that a module gives to its base class.</summary>
    public static Mount MountOf(IMethodSymbol method, ProgramCode code)
    {
        var program = new Mount("");
        var type = method.ContainingType;
        if (type.BaseType is null or { SpecialType: SpecialType.System_Object })
        {
            return program;
        }

        var bases = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(part => part.Members.OfType<ConstructorDeclarationSyntax>().Select(constructor => constructor.Initializer?.ArgumentList)
                .Append(part.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList))
            .OfType<ArgumentListSyntax>()
            .ToArray();
        return bases switch
        {
            [] => program,
            [{ Arguments: [{ Expression: var path }] }] when code.OperationOf(path) is { } operation => program.Then(Values.Text(operation, new Frame(Method: null, Call: null, Outer: null), code)),
            _ => new Mount(RoutePattern.Unknown),
        };
    }
}
