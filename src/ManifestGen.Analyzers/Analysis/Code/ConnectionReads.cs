using ManifestGen.Analysis.Code.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds the connection strings that code reads: from configuration, from the environment, and by the client integrations of Aspire.</summary>
internal static class ConnectionReads
{
    /// <summary>The name of what <see cref="SyntaxCandidates"/> keeps of <c>configuration["ConnectionStrings:Orders"]</c>.</summary>
    public const string Indexer = "[ConnectionStrings]";

    private const string Section = "ConnectionStrings";
    private const string Extensions = "Microsoft.Extensions.Configuration.ConfigurationExtensions";
    private const string Binder = "Microsoft.Extensions.Configuration.ConfigurationBinder";

    /// <summary>Words in the names of methods, classes and connection strings.</summary>
    private static readonly (string Word, BackingEngine Engine)[] Words =
    [
        ("npgsql", BackingEngine.Postgres), ("postgres", BackingEngine.Postgres), ("mysql", BackingEngine.MySql), ("mariadb", BackingEngine.MySql),
        ("sqlserver", BackingEngine.SqlServer), ("sqlconnection", BackingEngine.SqlServer), ("mssql", BackingEngine.SqlServer), ("mongo", BackingEngine.MongoDb),
        ("redis", BackingEngine.Redis), ("valkey", BackingEngine.Redis), ("connectionmultiplexer", BackingEngine.Redis), ("rabbit", BackingEngine.RabbitMq),
        ("kafka", BackingEngine.Kafka), ("nats", BackingEngine.Nats), ("elastic", BackingEngine.Elasticsearch), ("opensearch", BackingEngine.OpenSearch), ("minio", BackingEngine.Minio),
    ];

    public static string[] Names { get; } = ["GetConnectionString", "GetSection", "GetRequiredSection", "GetValue", "GetEnvironmentVariable", Indexer];

    /// <summary>Those whose names are known when the code is compiled.</summary>
    /// <param name="code">The code.</param>
    /// <param name="isComplete">Whether it reads no others.</param>
    public static IReadOnlyList<ConnectionRead> FindIn(ProgramCode code, out bool isComplete)
    {
        isComplete = true;
        var reads = new List<ConnectionRead>();
        foreach (var (operation, name, isKnown) in NamesIn(code))
        {
            isComplete &= isKnown;
            if (name is { Text: { Length: > 0 } text } found)
            {
                reads.Add(new(text, found.Syntax, operation) { IsNeeded = !OptionalReads.IsOne(operation), Engine = EngineOf(operation, text) });
            }
        }

        foreach (var read in OfLibraries(code))
        {
            isComplete &= read.Name is not null;
            if (read.Name is not null)
            {
                reads.Add(new(read.Name, read.Call.NameSyntax(), read.Call) { IsNeeded = read.IsNeeded, Engine = EngineIn(read.Name) });
            }
        }

        return reads;
    }

    // What other projects say that their methods read.
    private static IEnumerable<(IInvocationOperation Call, string? Name, bool IsNeeded)> OfLibraries(ProgramCode code) =>
        from call in OwnLibraries.CallsIn(code)
        let facts = LibraryFacts.Of(call.TargetMethod.ContainingAssembly)
        where facts is not null
        from read in facts.ReadsOf(LibraryFacts.NameOf(call.TargetMethod))
        select (call, read.Name, read.IsNeeded);

    private static IEnumerable<(IOperation Operation, (string Text, SyntaxNode Syntax)? Name, bool IsKnown)> NamesIn(ProgramCode code) =>
    [
        .. code.Calls(Names).Select(NameIn),
        .. code.CallsStartingWith("Add").Where(IsOfAspire).Select(call => Constant(call, call.Argument("connectionName") ?? call.Argument("name"), name => name)),
        .. code.Indexers(Indexer).Select(indexer => Constant(indexer, indexer.Arguments[0].Value, InSection)),
    ];

    private static (IOperation, (string, SyntaxNode)?, bool) NameIn(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "GetConnectionString" when call.IsOf(Extensions) => Constant(call, call.Argument("name"), name => name),
        "GetValue" when call.IsOf(Binder) => Constant(call, call.Argument("key"), InSection),
        "GetEnvironmentVariable" when call.IsOf("System.Environment") => Constant(call, call.Argument("variable"), variable => InSection(variable.Replace("__", ":"))),
        "GetSection" or "GetRequiredSection" => InSectionOf(call),
        _ => (call, null, true),
    };

    // Who takes the whole section may read any of them.
    private static (IOperation, (string, SyntaxNode)?, bool) InSectionOf(IInvocationOperation call)
    {
        var key = call.Argument("key");
        return key.ConstantText() is not { } text || !text.StartsWith(Section, StringComparison.OrdinalIgnoreCase) ? (call, null, true)
            : InSection(text) is { } name ? (call, (name, key!.Syntax), true)
            : call.Parent is IPropertyReferenceOperation { Arguments: [var argument] } ? Constant(call.Parent, argument.Value, name => name)
            : (call, null, false);
    }

    // What is no constant may be a key of any other section too, except where the method reads nothing but connection strings.
    private static (IOperation, (string, SyntaxNode)?, bool) Constant(IOperation operation, IOperation? argument, Func<string, string?> nameOf) =>
        argument.ConstantText() is { } text ? (operation, nameOf(text) is { } name ? (name, argument!.Syntax) : null, true)
        : (operation, null, operation is not IInvocationOperation { TargetMethod.Name: "GetConnectionString" } and not IPropertyReferenceOperation);

    private static string? InSection(string key) => key.StartsWith(Section + ":", StringComparison.OrdinalIgnoreCase) ? key.Substring(Section.Length + 1) : null;

    // Its integrations all call the parameter so, or are classes that are named after it.
    private static bool IsOfAspire(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true, ContainingType.Name: { } type } method
        && (method.Parameters.Any(parameter => parameter.Name == "connectionName") || (type.StartsWith("Aspire", StringComparison.Ordinal) && method.Name.StartsWith("AddKeyed", StringComparison.Ordinal)));

    private static BackingEngine? EngineOf(IOperation read, string name)
    {
        for (var step = read; step is not null; step = step.Parent)
        {
            var called = step switch
            {
                IInvocationOperation call => call.TargetMethod.Name + call.TargetMethod.ContainingType?.Name,
                IObjectCreationOperation { Type.Name: { } type } => type,
                _ => "",
            };
            if (EngineIn(called) is { } engine)
            {
                return engine;
            }
        }

        return EngineIn(name);
    }

    private static BackingEngine? EngineIn(string text)
    {
        var lower = text.ToLowerInvariant();
        return Words.Where(word => lower.Contains(word.Word)).Select(word => (BackingEngine?)word.Engine).FirstOrDefault();
    }
}
