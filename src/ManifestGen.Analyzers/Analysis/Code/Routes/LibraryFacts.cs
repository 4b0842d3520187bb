using System.Runtime.CompilerServices;
using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Parsing;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>A route that a method of a library maps on what it is called on.</summary>
internal sealed record LibraryRoute(EndpointKind Kind, string? Pattern, Condition Condition)
{
    public IReadOnlyList<string> Methods { get; init; } = [];

    public IReadOnlyList<string> Hosts { get; init; } = [];

    public HealthSelection Selection { get; init; }

    public string? Tag { get; init; }

    public bool IsAuthorized { get; init; }
}

/// <summary>
/// What a library says in its assembly of its extension methods: what they map and what they add. A program knows the assemblies that it references, and not
/// their code.
/// </summary>
internal sealed class LibraryFacts
{
    private const string Method = "method";
    private const string Route = "route";
    private const string Added = "adds";
    private const string Reading = "reads";

    /// <summary>Stands for names that are not known.</summary>
    private const string Any = "*";

    /// <summary>That all calls are told, and not only those that add health checks.</summary>
    private const string Complete = "complete";
    private const char Separator = '\n';

    /// <summary>For these environments a library says whether it has a route; the last one stands for all others.</summary>
    private static readonly string[] Environments = ["Development", "Staging", "Production", ""];

    private static readonly ConditionalWeakTable<IAssemblySymbol, LibraryFacts> Known = new();

    private readonly ContextEntries? _entries;

    private LibraryFacts(IAssemblySymbol assembly) => _entries = assembly.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == "AssemblyMetadataAttribute")
        .Select(attribute => attribute is { ConstructorArguments: [{ Value: Payload.LibraryKey }, { Value: string text }] } ? ContextEntries.Parse(text) : null)
        .FirstOrDefault(entries => entries is not null);

    /// <summary>Null for a library that says nothing.</summary>
    public static LibraryFacts? Of(IAssemblySymbol assembly) => Known.GetValue(assembly, key => new LibraryFacts(key)) is { _entries: not null } facts ? facts : null;

    public static string NameOf(IMethodSymbol method) => $"{(method.ReducedFrom ?? method).ContainingType?.FullName()}.{method.Name}";

    /// <summary>What a method maps. Null for one of which the library does not speak.</summary>
    public IReadOnlyList<LibraryRoute>? RoutesOf(string method) => !_entries!.Values(Method).Contains(method, StringComparer.Ordinal)
        ? null
        : _entries.Values(Route).Select(entry => entry.Split(Separator)).Where(fields => fields.Length == 9 && fields[0] == method).Select(Read).ToArray();

    /// <summary>Whether a method of which the library speaks calls one of this name. Null for one of which it does not.</summary>
    public bool? Adds(string method, string called) => !_entries!.Values(Method).Contains(method, StringComparer.Ordinal) ? null : _entries.Values(Added).Contains(method + Separator + called);

    /// <summary>What a method calls of .NET and of packages that may set up a program, by name. Null where the library does not say.</summary>
    public IReadOnlyList<string>? CallsOf(string method) =>
        !_entries!.Values(Complete).Any() || !_entries.Values(Method).Contains(method, StringComparer.Ordinal) ? null : _entries.Values(Added).Select(entry => entry.Split(Separator)).Where(fields => fields[0] == method).Select(fields => fields[1]).ToArray();

    /// <summary>The connection strings that a method reads, and whether the program needs them. A name is null where it is not known.</summary>
    public IEnumerable<(string? Name, bool IsNeeded)> ReadsOf(string method) =>
        from entry in _entries!.Values(Reading)
        let fields = entry.Split(Separator)
        where fields.Length == 3 && fields[0] == method
        select (fields[1] == Any ? null : fields[1], fields[2].Length > 0);

    /// <summary>The text of the assembly's metadata. Null for what is no library for web programs.</summary>
    public static string? Write(Compilation compilation, CancellationToken cancellation)
    {
        if (compilation.Options.OutputKind != OutputKind.DynamicallyLinkedLibrary)
        {
            return null;
        }

        var methods = ProgramAssemblies.TypesIn(compilation.Assembly)
            .Where(type => type is { IsStatic: true, DeclaredAccessibility: Accessibility.Public })
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method is { IsExtensionMethod: true, DeclaredAccessibility: Accessibility.Public } && IsAboutPrograms(method))
            .ToArray();
        if (methods.Length == 0)
        {
            return null;
        }

        var code = new ProgramCode(compilation, cancellation);
        var names = methods.Select(NameOf).Distinct(StringComparer.Ordinal).ToArray();
        var routes = code.Endpoints.Select(endpoint => (Endpoint: endpoint, Name: endpoint.Root is null ? null : NameOf(endpoint.Root)));
        var adds =
            from call in LibraryCalls.In(code)
            from root in RootsOf(call, code)
            select root + Separator + LibraryCalls.NameOf(call);
        var known = ConnectionReads.FindIn(code, out var isComplete);
        var reads =
            from read in known
            from frame in code.Sites.FramesOf(read.Read)
            where frame.Root.Method is not null
            let isNeeded = read.IsNeeded && Guards.Of(read.Read, frame, code)(new Situation("Production", Arguments: null)) == true
            select string.Join(Separator.ToString(), NameOf(frame.Root.Method!), read.Name, isNeeded ? "needed" : "");
        // Nobody knows which method a name that is not known belongs to.
        var unknown = isComplete ? Enumerable.Empty<string>() : names.Select(name => string.Join(Separator.ToString(), name, Any, ""));
        return ContextEntries.Write(
            names.Select(name => (Method, name))
                .Concat(routes.Where(route => names.Contains(route.Name, StringComparer.Ordinal)).Select(route => (Route, Text(route.Name!, route.Endpoint))))
                .Concat(adds.Distinct().Select(add => (Added, add)))
                .Concat(reads.Concat(unknown).Distinct().Select(read => (Reading, read)))
                .Append((Complete, "calls")));
    }

    private static IEnumerable<string> RootsOf(IOperation operation, ProgramCode code) => code.Sites.FramesOf(operation).Select(frame => frame.Root.Method).OfType<IMethodSymbol>().Select(NameOf).Distinct();

    private static bool IsAboutPrograms(IMethodSymbol method) => method.Parameters[0].Type is var type && (
        RouteBuilders.Are(type) || type.AllInterfaces.Any(RouteBuilders.Are)
        || type.Name is "IHostApplicationBuilder" or "WebApplicationBuilder" or "IServiceCollection" or "IHostBuilder" or "IWebHostBuilder"
        || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(constraint => constraint.Name == "IHostApplicationBuilder")));

    private static string Text(string method, Endpoint endpoint) => string.Join(
        Separator.ToString(),
        method,
        endpoint.Kind.ToString(),
        endpoint.Pattern ?? "",
        string.Concat(Environments.Select(environment => endpoint.Condition(new Situation(environment, Arguments: null)) switch { true => '1', false => '0', null => '?' })),
        string.Join(",", endpoint.Methods),
        string.Join(",", endpoint.Hosts),
        endpoint.Selection.ToString(),
        endpoint.Tag ?? "",
        endpoint.Authorization is null ? "" : "authorized");

    private static LibraryRoute Read(string[] fields) => new(
        Enum.TryParse<EndpointKind>(fields[1], out var kind) ? kind : EndpointKind.Other,
        fields[2].Length == 0 ? null : fields[2],
        situation => situation.Environment is { } environment ? Holds(fields[3], environment) : null)
    {
        Methods = List(fields[4]),
        Hosts = List(fields[5]),
        Selection = Enum.TryParse<HealthSelection>(fields[6], out var selection) ? selection : HealthSelection.Unknown,
        Tag = fields[7].Length == 0 ? null : fields[7],
        IsAuthorized = fields[8].Length > 0,
    };

    private static bool? Holds(string answers, string environment)
    {
        var index = Array.FindIndex(Environments, known => string.Equals(known, environment, StringComparison.OrdinalIgnoreCase));
        return (index < 0 ? Environments.Length - 1 : index) is var at && at < answers.Length ? answers[at] switch { '1' => true, '0' => false, _ => null } : null;
    }

    private static string[] List(string text) => text.Split([','], StringSplitOptions.RemoveEmptyEntries);
}
