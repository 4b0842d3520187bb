using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Whether a condition asks where or how the program runs: for its environment, its system, its arguments, its configuration, a flag of the program's own.</summary>
internal static class PlaceTests
{
    private const int MaxDepth = 6;

    private static readonly string[] Systems = ["OperatingSystem", "RuntimeInformation", "Debugger", "RuntimeFeature"];

    /// <summary>Of <c>System.Environment</c>; the others are about the moment.</summary>
    private static readonly string[] OfEnvironment =
        ["OSVersion", "UserInteractive", "MachineName", "UserName", "UserDomainName", "GetEnvironmentVariable", "GetEnvironmentVariables", "GetCommandLineArgs", "CommandLine", "Is64BitProcess", "ProcessPath"];

    private static readonly string[] Environments = ["HostEnvironmentEnvExtensions", "HostingEnvironmentExtensions"];

    private static readonly string[] HostEnvironments = ["IHostEnvironment", "IWebHostEnvironment", "IHostingEnvironment"];

    private static readonly string[] Configurations =
        ["IConfiguration", "IConfigurationSection", "IConfigurationRoot", "IConfigurationManager", "ConfigurationManager", "ConfigurationBinder", "ConfigurationExtensions", "ConfigurationRootExtensions"];

    private static readonly string[] Options = ["IOptions", "IOptionsMonitor", "IOptionsSnapshot"];

    /// <summary>How the classes are called that hold settings.</summary>
    private static readonly string[] OptionNames = ["Options", "Settings", "Configuration", "Config", "Flags", "Features", "Arguments", "Args"];

    public static bool AreIn(IOperation condition, Frame frame, ProgramCode code, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            return true;
        }

        var (origin, at) = Values.Origin(condition, frame, code);
        return origin.DescendantsAndSelf().Any(part => IsOne(part, origin, at, code, depth));
    }

    private static bool IsOne(IOperation part, IOperation whole, Frame frame, ProgramCode code, int depth) => part switch
    {
        // A method of another project that is given the environment, the configuration or options: app.Environment.IsLocal().
        { Type: { } type, Parent: IArgumentOperation or IInvocationOperation or IConversionOperation { Parent: IArgumentOperation or IInvocationOperation } } when IsPlace(type) => true,
        IInvocationOperation { TargetMethod: { } method } => IsOfPlace(method) || IsFlag(method, code) || Follows(method, code, depth),
        IPropertyReferenceOperation { Property: { } property } reference =>
            IsOfPlace(property) || IsFlag(property, code) || (reference.Instance is null or IInstanceReferenceOperation && IsMember(property, code, depth)),
        IFieldReferenceOperation { Field: { } field } => IsOfPlace(field) || IsFlag(field, code) || IsMember(field, code, depth),
        IParameterReferenceOperation { Parameter: { Type: IArrayTypeSymbol, ContainingSymbol: IMethodSymbol method } } => code.IsEntryPoint(method),
        // A switch that is turned on the way: nobody knows when.
        ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_Boolean } local } when code.IsAssignedAgain(local, part) => true,
        ILocalReferenceOperation or IParameterReferenceOperation when part != whole && Values.Origin(part, frame, code) is var (origin, at) && origin != part => AreIn(origin, at, code, depth + 1),
        _ => false,
    };

    private static bool IsPlace(ITypeSymbol type) =>
        HostEnvironments.Contains(type.Name, StringComparer.Ordinal) || Configurations.Contains(type.Name, StringComparer.Ordinal) || Options.Contains(type.Name, StringComparer.Ordinal);

    private static bool IsOfPlace(ISymbol member) => member.ContainingType is { Name: var type } && (
        Systems.Contains(type, StringComparer.Ordinal)
        || Environments.Contains(type, StringComparer.Ordinal)
        || Configurations.Contains(type, StringComparer.Ordinal)
        || (Options.Contains(type, StringComparer.Ordinal) && member is IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean })
        || (type == "Environment" && OfEnvironment.Contains(member.Name, StringComparer.Ordinal))
        || (type == "Path" && member.Name.EndsWith("SeparatorChar", StringComparison.Ordinal))
        || (type == "AppContext" && member.Name.EndsWith("Switch", StringComparison.Ordinal))
        || (type == "DatabaseFacade" && member.Name == "ProviderName")
        || (type.EndsWith("DatabaseFacadeExtensions", StringComparison.Ordinal) && member.Name.StartsWith("Is", StringComparison.Ordinal) && member.Name != "IsRelational")
        || member.Name is "EnvironmentName" or "IsConfigured"
        || type.Contains("FeatureManager"));

    // Of a class that holds settings: options.Value.MigrateOnStart.
    private static bool IsFlag(ISymbol member, ProgramCode code) =>
        member.ContainingType is { Name: var type } containing && (containing.Locations is [{ IsInSource: true }, ..] || code.Assemblies.KindOf(containing.ContainingAssembly) == AssemblyKind.Project) && OptionNames.Any(name => type.EndsWith(name, StringComparison.Ordinal));

    // A method of the program's own that asks in turn.
    private static bool Follows(IMethodSymbol method, ProgramCode code, int depth) =>
        method.OriginalDefinition.DeclaringSyntaxReferences is [var reference] && BodyOf(reference.GetSyntax()) is { } body && Asks(body, code, depth);

    // What the constructor keeps: _seeds = configuration.GetValue<bool>("Seed").
    private static bool IsMember(ISymbol member, ProgramCode code, int depth)
    {
        if (member is { Locations: not [{ IsInSource: true }, ..] } || member is not (IFieldSymbol { Type.SpecialType: SpecialType.System_Boolean } or IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean }))
        {
            return false;
        }

        var declared = member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).Select(BodyOf).OfType<SyntaxNode>();
        var given =
            from part in member.ContainingType.DeclaringSyntaxReferences
            from constructor in part.GetSyntax().ChildNodes().OfType<ConstructorDeclarationSyntax>()
            from assignment in constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            where assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && name == member.Name
                || assignment.Left is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var other } && other == member.Name
            select (SyntaxNode)assignment.Right;
        return declared.Concat(given).Any(value => Asks(value, code, depth));
    }

    private static SyntaxNode? BodyOf(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => method.Body ?? (SyntaxNode?)method.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax function => function.Body ?? (SyntaxNode?)function.ExpressionBody?.Expression,
        PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression ?? (SyntaxNode?)property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Body is not null)?.Body,
        VariableDeclaratorSyntax { Initializer.Value: { } value } => value,
        _ => null,
    };

    private static bool Asks(SyntaxNode body, ProgramCode code, int depth) =>
        code.OperationOf(body) is { } operation && AreIn(operation, new Frame(Method: null, Call: null, Outer: null), code, depth + 1);
}
