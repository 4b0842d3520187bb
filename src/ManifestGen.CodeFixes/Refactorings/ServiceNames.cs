using ManifestGen.Grammar;
using ManifestGen.Rules.Declaration;
using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Names a service after what is there.</summary>
internal static class ServiceNames
{
    /// <summary>What says of a class or an assembly what it is, and not which.</summary>
    private static readonly string[] Kinds = ["Service", "Worker", "Program", "App", "Application", "Host", "Server", "Startup", "Web", "WebApp", "WebApi", "Api"];

    /// <summary>After the class, or after the assembly where the class is named like that of any program, or does only a part of its work. Null where neither gives a name.</summary>
    public static string? Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        !Kinds.Contains(type.Name)
        && !ServiceClasses.IsEntryPoint(type, compilation, cancellation)
        && !ServiceClasses.IsOneOfSeveral(type, compilation, cancellation)
        && ValidOrNull(WithoutKind(type.Name)) is { } name ? name : OfAssembly(compilation);

    /// <summary>The last part of <c>Acme.Shop.Catalog</c>, and of <c>Acme.Shop.Catalog.Api</c> the last two, for there may be another <c>Api</c>.</summary>
    public static string? OfAssembly(Compilation compilation)
    {
        var parts = (compilation.AssemblyName ?? "").Split('.');
        var count = parts.Length > 1 && Kinds.Contains(parts[parts.Length - 1], StringComparer.OrdinalIgnoreCase) ? 2 : 1;
        return ValidOrNull(string.Join(".", parts.Skip(parts.Length - count)));
    }

    /// <summary>The name of a class for a service: <c>catalog-api</c> is <c>CatalogApiService</c>.</summary>
    public static string ClassOf(string service) =>
        string.Concat(service.Split('-').Where(word => word.Length > 0 && word != "service").Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1))) + "Service";

    private static string WithoutKind(string name) =>
        Kinds.FirstOrDefault(kind => name.Length > kind.Length && name.EndsWith(kind, StringComparison.Ordinal)) is { } suffix
            ? name.Substring(0, name.Length - suffix.Length)
            : name;

    private static string? ValidOrNull(string text) => KebabCase.Of(text, ServiceNameRule.MaxLength) is var name && ServiceNameRule.IsValid(name) ? name : null;
}
