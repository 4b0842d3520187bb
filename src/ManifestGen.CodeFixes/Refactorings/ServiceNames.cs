using ManifestGen.Grammar;
using ManifestGen.Rules.Declaration;
using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Names a service after what is there.</summary>
internal static class ServiceNames
{
    /// <summary>What says of a class or an assembly what it is, and not which.</summary>
    private static readonly string[] Kinds = ["Service", "Worker", "Program", "App", "Application", "Host", "Server", "Startup", "Web", "WebApp", "WebApi", "Api"];

    /// <summary>The same of an assembly only: a class of one of these names is about it.</summary>
    private static readonly string[] AssemblyKinds = ["Grpc", "Rest", "Http", "Sample", "Samples", "Example", "Examples", "Demo", "Console", "Cli", "Main", "WebUI", "UI", "Backend", "WebHost"];

    /// <summary>What needs the part before it to mean anything.</summary>
    private static readonly string[] Vague = ["Architecture", "Core", "Common", "Solution", "Project", "System", "Microservice", "Microservices", "Services", "Apps", "Src"];

    /// <summary>After the class, or after the assembly where the class is named like that of any program, or does only a part of its work. Null where neither gives a name.</summary>
    public static string? Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        !Kinds.Contains(type.Name)
        && !ServiceClasses.IsEntryPoint(type, compilation, cancellation)
        && !ServiceClasses.IsOneOfSeveral(type, compilation, cancellation)
        && ValidOrNull(WithoutKind(type.Name)) is { } name ? name : OfAssembly(compilation);

    /// <summary>
    /// The last part of <c>Acme.Shop.Catalog</c>, and of <c>Acme.Shop.Catalog.Api</c> the last two, for there may be another <c>Api</c>. Where nothing is left of a name but
    /// one part, what every project ends with is left out: <c>Todo.Api</c> is <c>todo</c>, and <c>Clean.Architecture.Web</c> is <c>clean-architecture</c>.
    /// </summary>
    public static string? OfAssembly(Compilation compilation)
    {
        var parts = (compilation.AssemblyName ?? "").Split('.').Where(part => part.Length > 0).ToArray();
        var count = parts.Length;
        while (count > 0 && IsKind(parts[count - 1]))
        {
            count--;
        }

        var named = parts.Take(count).ToArray();
        return ValidOrNull(
            named.Length == 0 ? string.Join(".", parts)
            : Vague.Contains(named[named.Length - 1], StringComparer.OrdinalIgnoreCase) ? string.Join(".", named.Skip(Math.Max(named.Length - 2, 0)))
            : named.Length == 1 ? named[0]
            : string.Join(".", named.Skip(named.Length - 1).Concat(parts.Skip(count))));
    }

    private static bool IsKind(string part) => Kinds.Contains(part, StringComparer.OrdinalIgnoreCase) || AssemblyKinds.Contains(part, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a class for a service: <c>catalog-api</c> is <c>CatalogApiService</c>.</summary>
    public static string ClassOf(string service) =>
        string.Concat(service.Split('-').Where(word => word.Length > 0 && word != "service").Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))) + "Service";

    private static string WithoutKind(string name) =>
        Kinds.FirstOrDefault(kind => name.Length > kind.Length && name.EndsWith(kind, StringComparison.Ordinal)) is { } suffix
            ? name.Substring(0, name.Length - suffix.Length)
            : name;

    private static string? ValidOrNull(string text) => KebabCase.Of(text, ServiceNameRule.MaxLength) is var name && ServiceNameRule.IsValid(name) ? name : null;
}
