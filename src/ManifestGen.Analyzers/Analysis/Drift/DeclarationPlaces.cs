using ManifestGen.Model;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Drift;

/// <summary>Where a generated file is declared in the source.</summary>
internal sealed class DeclarationPlaces(Compilation compilation, ServiceIndex index)
{
    private readonly (ServiceModel Service, INamedTypeSymbol Type)[] _services =
        index.DeclaredServices.Select(declared => (Service: declared.Value, Type: declared.Key)).OrderBy(declared => declared.Service.Name, StringComparer.Ordinal).ToArray();

    /// <summary>The class of the service that the file is named after; of another file the system, or else the first service. Null where none is declared here.</summary>
    public Location? Of(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var own = _services.Where(declared => name.StartsWith(declared.Service.Name + ".", StringComparison.Ordinal)).OrderByDescending(declared => declared.Service.Name.Length).ToArray();
        return own.Length > 0 ? LocationOf(own[0].Type) : SystemLocation() ?? (_services.Length > 0 ? LocationOf(_services[0].Type) : null);
    }

    private static Location LocationOf(INamedTypeSymbol type) => new LocationMap(type, CancellationToken.None).Find(Origin.Class);

    private Location? SystemLocation() => AttributeReader.ReadAll(compilation.Assembly)
        .FirstOrDefault(attribute => attribute.Name == nameof(StackAttribute))?.Data.ApplicationSyntaxReference?.GetSyntax().GetLocation();
}
