using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Finds the controllers of a program and reads their attributes.</summary>
internal static class Controllers
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc";

    private static readonly string Any = Values.Unknown.ToString();

    public static IEnumerable<ControllerAction> In(ProgramAssemblies assemblies) =>
        from assembly in assemblies.OfParts
        where assemblies.KindOf(assembly) == AssemblyKind.Own || UsesMvc(assembly)
        from type in ProgramAssemblies.TypesIn(assembly)
        where IsController(type)
        from action in ActionsOf(type)
        select action;

    private static bool UsesMvc(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name.StartsWith(Mvc, StringComparison.Ordinal)));

    private static bool IsController(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, DeclaredAccessibility: Accessibility.Public, IsGenericType: false, ContainingType: null }
        && !Has(type, "NonControllerAttribute")
        && (type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) || Has(type, "ControllerAttribute"));

    private static IEnumerable<ControllerAction> ActionsOf(INamedTypeSymbol type)
    {
        var name = type.Name.EndsWith("Controller", StringComparison.OrdinalIgnoreCase) ? type.Name.Substring(0, type.Name.Length - "Controller".Length) : type.Name;
        var area = TextOf(AttributesOf(type).FirstOrDefault(attribute => attribute.AttributeClass?.Name == "AreaAttribute"));
        var prefixes = AttributesOf(type).Where(IsRoute).Select(TemplateOf).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var declaring = type; declaring is { SpecialType: not SpecialType.System_Object } && declaring.ContainingNamespace.ToDisplayString() != Mvc; declaring = declaring.BaseType)
        {
            foreach (var method in declaring.GetMembers().OfType<IMethodSymbol>().Where(IsAction).Where(method => seen.Add(method.ToDisplayString().Substring(declaring.ToDisplayString().Length))))
            {
                yield return ActionOf(method, type, name, area, prefixes);
            }
        }
    }

    private static bool IsAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public } && !Has(method, "NonActionAttribute");

    private static ControllerAction ActionOf(IMethodSymbol method, INamedTypeSymbol type, string controller, string? area, string?[] prefixes)
    {
        var attributes = method.GetAttributes();
        var action = TextOf(attributes.FirstOrDefault(attribute => attribute.AttributeClass?.Name == "ActionNameAttribute"))
            ?? (method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - "Async".Length) : method.Name);
        var routes = attributes.Where(attribute => IsRoute(attribute) || IsMethod(attribute)).ToArray();
        var templates = routes.Select(TemplateOf).Where(template => template is not null).ToArray();
        // An attribute for a method of HTTP may have no template.
        var all = templates.Length > 0 && routes.All(route => TemplateOf(route) is not null) ? templates : templates.Append(null).ToArray();
        var combined = prefixes.Length > 0
            ? prefixes.SelectMany(prefix => all.Select(template => Combine(prefix ?? "", template)))
            : templates.Select(template => Combine("", template));
        return new(
            controller,
            action,
            area,
            combined.Distinct().Select(template => Filled(template, controller, action, area)).ToArray(),
            routes.SelectMany(MethodsOf).Distinct().ToArray() is var methods && routes.Any(route => IsMethod(route) && MethodsOf(route).Length == 0) ? [] : methods,
            Has(method, "AllowAnonymousAttribute") || Has(type, "AllowAnonymousAttribute")
                ? null
                : AttributesOf(type).Concat(attributes).FirstOrDefault(attribute => attribute.AttributeClass?.Name == "AuthorizeAttribute")?.ApplicationSyntaxReference?.GetSyntax());
    }

    private static string Combine(string prefix, string? template) =>
        template is null ? prefix
        : template.StartsWith("/", StringComparison.Ordinal) || template.StartsWith("~/", StringComparison.Ordinal) ? template
        : RoutePattern.Combine(prefix, template);

    private static string Filled(string template, string controller, string action, string? area) => Replace(Replace(Replace(template, "[controller]", controller), "[action]", action), "[area]", area ?? Any);

    private static string Replace(string template, string token, string value)
    {
        for (var index = template.IndexOf(token, StringComparison.OrdinalIgnoreCase); index >= 0; index = template.IndexOf(token, index + value.Length, StringComparison.OrdinalIgnoreCase))
        {
            template = template.Substring(0, index) + value + template.Substring(index + token.Length);
        }

        return template;
    }

    private static bool IsRoute(AttributeData attribute) => BasesOf(attribute.AttributeClass).Any(type => type.Name == "RouteAttribute" && type.ContainingNamespace.ToDisplayString() == Mvc);

    private static bool IsMethod(AttributeData attribute) => BasesOf(attribute.AttributeClass).Any(type => type.Name is "HttpMethodAttribute" or "AcceptVerbsAttribute");

    // Of an attribute of the team's own nobody knows what it makes of its arguments.
    private static string? TemplateOf(AttributeData attribute) => attribute.AttributeClass switch
    {
        { Name: "AcceptVerbsAttribute" } => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Route").Value.Value as string,
        { ContainingAssembly.Name: var assembly } when !assembly.StartsWith(Mvc, StringComparison.Ordinal) => Any,
        _ => TextOf(attribute),
    };

    private static string? TextOf(AttributeData? attribute) => attribute is { ConstructorArguments: [{ Kind: not TypedConstantKind.Array, Value: string text }, ..] } ? text : null;

    private static string[] MethodsOf(AttributeData attribute) => attribute.AttributeClass switch
    {
        { Name: "AcceptVerbsAttribute" } => attribute.ConstructorArguments.SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values : Enumerable.Repeat(argument, 1)).Select(value => value.Value as string).OfType<string>().ToArray(),
        { Name: var name, ContainingAssembly.Name: var assembly } when assembly.StartsWith(Mvc, StringComparison.Ordinal) && name.StartsWith("Http", StringComparison.Ordinal) =>
            [name.Substring("Http".Length, name.Length - "HttpAttribute".Length).ToUpperInvariant()],
        _ => [],
    };

    private static bool Has(ISymbol symbol, string attribute) => (symbol is INamedTypeSymbol type ? AttributesOf(type) : symbol.GetAttributes()).Any(data => data.AttributeClass?.Name == attribute);

    private static IEnumerable<AttributeData> AttributesOf(INamedTypeSymbol type) => BasesOf(type).SelectMany(current => current.GetAttributes());

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
