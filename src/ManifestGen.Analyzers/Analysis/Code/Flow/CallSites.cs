using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Finds where a program calls its own methods, and on which ways code is reached.</summary>
internal sealed class CallSites(ProgramCode code)
{
    /// <summary>More than any program has; while code is typed, methods may call each other in any way.</summary>
    private const int MaxDepth = 12;
    private const int MaxWays = 64;

    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IOperation>> _sites = new(SymbolEqualityComparer.Default);

    /// <summary>The ways on which an operation is reached. None where nothing calls the method that holds it.</summary>
    public IReadOnlyList<Frame> FramesOf(IOperation operation) => FramesOf(MethodOf(operation), []);

    /// <summary>The method that holds an operation; of a lambda the one in which it is written.</summary>
    public static IMethodSymbol? MethodOf(IOperation operation)
    {
        var symbol = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return Defined(symbol as IMethodSymbol);
    }

    // A partial method is called by its definition, and mostly a generator writes the rest.
    private static IMethodSymbol? Defined(IMethodSymbol? method) => method?.PartialDefinitionPart ?? method;

    /// <summary>The calls of a method of the program, and the places where it is handed on.</summary>
    public IReadOnlyList<IOperation> Of(IMethodSymbol method) => _sites.GetOrAdd(method, key => Find((IMethodSymbol)key).ToArray());

    private IReadOnlyList<Frame> FramesOf(IMethodSymbol? method, IReadOnlyList<IMethodSymbol> inner)
    {
        if (method is null || code.IsEntryPoint(method))
        {
            return [new(method, Call: null, Outer: null)];
        }

        if (inner.Count >= MaxDepth || inner.Contains(method, SymbolEqualityComparer.Default))
        {
            return [];
        }

        var sites = Of(method);
        return sites.Count == 0
            ? IsCalledFromElsewhere(method) ? [new(method, Call: null, Outer: null)] : []
            : sites.SelectMany(site => FramesOf(MethodOf(site), inner.Append(method).ToArray()).Select(outer => new Frame(method, site, outer))).Take(MaxWays).ToArray();
    }

    // By a framework, or with its attribute. What a library offers is called by its programs.
    private bool IsCalledFromElsewhere(IMethodSymbol method) =>
        !IsOfOtherStartup(method) && (method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction)
        || (method.MethodKind == MethodKind.Ordinary && (!method.IsStatic || IsPromised(method)))
        || !method.GetAttributes().IsEmpty
        || code.IsLibrary);

    // A host that is told its Startup class by UseStartup<T>() calls no other one.
    private bool IsOfOtherStartup(IMethodSymbol method)
    {
        if (!method.Name.StartsWith("Configure", StringComparison.Ordinal) || method.ContainingType?.Name.StartsWith("Startup", StringComparison.Ordinal) != true)
        {
            return false;
        }

        var used = code.Calls("UseStartup").Select(call => call.TargetMethod.TypeArguments.FirstOrDefault() ?? (call.Argument("startupType")?.Unconverted() as ITypeOfOperation)?.TypeOperand).ToArray();
        return used.Length > 0 && used.All(type => type is not null && !Bases(type).Contains(method.ContainingType, SymbolEqualityComparer.Default));
    }

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            yield return part;
        }
    }

    private static bool IsPromised(IMethodSymbol method) => Promises(method).Any();

    private static IEnumerable<IMethodSymbol> Promises(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            yield return overridden.OriginalDefinition;
        }

        foreach (var member in method.ContainingType?.AllInterfaces.SelectMany(type => type.GetMembers(method.Name)).OfType<IMethodSymbol>() ?? [])
        {
            if (SymbolEqualityComparer.Default.Equals(method.ContainingType!.FindImplementationForInterfaceMember(member), method))
            {
                yield return member.OriginalDefinition;
            }
        }
    }

    private IEnumerable<IOperation> Find(IMethodSymbol method)
    {
        var targets = new HashSet<ISymbol>(Promises(method).Prepend(method.OriginalDefinition), SymbolEqualityComparer.Default);
        return
            from tree in code.AllFiles
            where NameFilter.MayHold(tree, method.Name)
            from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            where name.Identifier.ValueText == method.Name
            let site = SiteOf(name)
            where site is not null && targets.Contains(TargetOf(site)!)
            select site;
    }

    private IOperation? SiteOf(SimpleNameSyntax name)
    {
        ExpressionSyntax expression = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return expression.Parent is InvocationExpressionSyntax call && call.Expression == expression ? code.OperationOf(call) : code.OperationOf(expression);
    }

    private static ISymbol? TargetOf(IOperation site) => site switch
    {
        IInvocationOperation call => call.TargetMethod.OriginalDefinition,
        IMethodReferenceOperation reference => reference.Method.OriginalDefinition,
        _ => null,
    };
}
