using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[assembly: Stack]</c>, and what the classes that it names declare, in whatever project they are.</summary>
internal static class StackParser
{
    /// <summary>Null where the assembly declares no system.</summary>
    public static StackModel? Parse(IAssemblySymbol assembly) =>
        AttributeReader.ReadAll(assembly).FirstOrDefault(attribute => attribute.Name == nameof(StackAttribute)) is { } stack
            ? new(stack.Origin, stack.RequiredString(nameof(StackAttribute.Name)), stack.Types(nameof(StackAttribute.Services)).Select(type => Member(type, assembly)).ToEquatableArray())
            : null;

    private static StackMemberModel Member(ITypeSymbol? type, IAssemblySymbol assembly)
    {
        if (type is not INamedTypeSymbol named || ServiceParser.Parse(named) is not { } service)
        {
            return new(type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "", Service: null);
        }

        if (SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, assembly))
        {
            return new(service.ClassName, service);
        }

        var facts = ProjectFacts.Of(named.ContainingAssembly);
        var attributes = AttributeReader.ReadAll(named.ContainingAssembly).ToArray();
        return new(service.ClassName, InProject(service, facts ?? ProjectFacts.Unknown(named.ContainingAssembly)))
        {
            HasFacts = facts is not null,
            Stores = SecretStoreParser.Stores(attributes).Select(store => store.Name).ToEquatableArray(),
            StoredSecrets = SecretStoreParser.Secrets(attributes).Select(secret => secret with { Origin = Origin.Class }).ToEquatableArray(),
        };
    }

    private static ServiceModel InProject(ServiceModel service, ProjectFacts facts) => service.Everywhere(part => part with
    {
        Home = facts.Project,
        SharedImage = part is { Image: null, Backing: null } ? facts.SharedImage : null,
    });
}
