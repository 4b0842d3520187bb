using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Follows what a value is made of: locals, parameters on a way, fields and properties of the program that never change.</summary>
internal static class Values
{
    /// <summary>Stands in a text for any text that is not known when the program is compiled. No path of a program holds it.</summary>
    public const char Unknown = '\uFFFF';

    private const int MaxSteps = 32;
    private const int MaxDepth = 64;
    private const int VariableWeight = 8;
    private const string PathString = "Microsoft.AspNetCore.Http.PathString";

    /// <summary>
    /// How deep whoever looks into what <see cref="Origin"/> found is. What is nested in one expression has an end; what leads from one variable to another may lead back, in code that is half
    /// typed, and to two at once.
    /// </summary>
    public static int Deeper(int depth, IOperation asked, IOperation origin) => depth + (origin == asked.Unconverted() ? 1 : VariableWeight);

    /// <summary>Whether that is deeper than anything that somebody has written.</summary>
    public static bool IsTooDeep(int depth) => depth > MaxDepth;

    /// <summary>The operation that makes the value, and the way on which that is reached.</summary>
    public static (IOperation Operation, Frame Frame) Origin(IOperation operation, Frame frame, ProgramCode code)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            operation = operation.Unconverted();
            if (Next(operation, frame, code) is not var (next, nextFrame))
            {
                break;
            }

            (operation, frame) = (next, nextFrame);
        }

        return (operation, frame);
    }

    /// <summary>A text with <see cref="Unknown"/> for each part that is not known.</summary>
    public static string Text(IOperation? operation, Frame frame, ProgramCode code, int depth = 0)
    {
        if (operation is null || IsTooDeep(depth))
        {
            return Unknown.ToString();
        }

        var (origin, at) = Origin(operation, frame, code);
        depth = Deeper(depth, operation, origin);
        return origin switch
        {
            { ConstantValue: { HasValue: true, Value: { } value } } => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Text(sum.LeftOperand, at, code, depth) + Text(sum.RightOperand, at, code, depth),
            IInterpolatedStringOperation interpolated => string.Concat(interpolated.Parts.Select(part => part switch
            {
                IInterpolatedStringTextOperation text => text.Text.ConstantText() ?? "",
                IInterpolationOperation { FormatString: null, Alignment: null } hole => Text(hole.Expression, at, code, depth),
                _ => Unknown.ToString(),
            })),
            IObjectCreationOperation { Type: { } type, Arguments: [{ Value: { } path }] } when type.FullName() == PathString => Text(path, at, code, depth),
            IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => "",
            _ => Unknown.ToString(),
        };
    }

    /// <summary>Null for a text that is not known to its end.</summary>
    public static string? KnownText(IOperation? operation, Frame frame, ProgramCode code) => Text(operation, frame, code) is var text && text.IndexOf(Unknown) < 0 ? text : null;

    /// <summary>Of a parameter of a method, what the call on this way gives for it. Null for one of a lambda, and where nobody calls.</summary>
    public static (IOperation Operation, Frame Frame)? Argument(IParameterSymbol parameter, Frame frame) =>
        frame.Of(parameter.ContainingSymbol) is { Call: IInvocationOperation call, Outer: { } outer }
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { Value: { } value }
            ? (value, outer)
            : null;

    private static (IOperation Operation, Frame Frame)? Next(IOperation operation, Frame frame, ProgramCode code) => operation switch
    {
        { ConstantValue.HasValue: true } => null,
        ILocalReferenceOperation { Local: { } local } when !code.IsAssignedAgain(local, operation) => Initializer(local, frame, code),
        IParameterReferenceOperation { Parameter: { } parameter } when !code.IsAssignedAgain(parameter, operation) => Argument(parameter, frame),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => Initializer(field, frame, code) ?? Constructed(field, code),
        IPropertyReferenceOperation { Property: { SetMethod: null or { IsInitOnly: true }, IsVirtual: false, IsAbstract: false, IsOverride: false } property, Arguments.IsEmpty: true } =>
            Initializer(property, frame, code) ?? Constructed(property, code),
        _ => null,
    };

    // What the only constructor that assigns it gives a field. Its parameters come from whoever creates the object.
    private static (IOperation, Frame)? Constructed(ISymbol member, ProgramCode code)
    {
        if (member is not { IsStatic: false, ContainingType.DeclaringSyntaxReferences: { } parts } || member.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        var values = (
            from part in parts
            from constructor in (part.GetSyntax() as TypeDeclarationSyntax)?.Members.OfType<ConstructorDeclarationSyntax>() ?? []
            from node in constructor.DescendantNodes()
            where node is AssignmentExpressionSyntax assignment && NameOf(assignment.Left) == member.Name
            select (AssignmentExpressionSyntax)node).ToArray();
        return values is [{ RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SimpleAssignmentExpression } only]
            && code.OperationOf(only) is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { } target }, Value: { } value }
            && SymbolEqualityComparer.Default.Equals(target, member)
            ? (value, new Frame(Method: null, Call: null, Outer: null))
            : null;
    }

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } => name,
        _ => null,
    };

    private static (IOperation, Frame)? Initializer(ISymbol symbol, Frame frame, ProgramCode code)
    {
        var value = symbol.DeclaringSyntaxReferences is [var reference]
            ? reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } initial } => initial,
                PropertyDeclarationSyntax { Initializer.Value: { } initial } => initial,
                PropertyDeclarationSyntax { ExpressionBody.Expression: { } body } => body,
                _ => null,
            }
            : null;
        return value is not null && code.OperationOf(value) is { } operation ? (operation, symbol is ILocalSymbol ? frame : new Frame(Method: null, Call: null, Outer: null)) : null;
    }
}
