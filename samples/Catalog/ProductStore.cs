using System.Data.Common;

namespace Catalog;

/// <summary>The products of the shelf that the connection string names. A real service would query a database here.</summary>
internal sealed class ProductStore(IConfiguration configuration)
{
    private static readonly Dictionary<string, Product[]> Shelves = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kitchen"] = [new("kettle", "Enamel kettle", 39.90m), new("mug", "Stoneware mug", 12.50m), new("pan", "Cast-iron pan", 54.00m)],
        ["garden"] = [new("hose", "Garden hose", 24.00m), new("spade", "Ash spade", 31.50m)],
    };

    private readonly Product[]? _shelf = Open(configuration.GetConnectionString(CatalogService.Connections.Catalog));

    /// <summary>Whether the connection string names a shelf.</summary>
    public bool IsOpen => _shelf is not null;

    public Product? Find(string sku) => _shelf?.FirstOrDefault(product => product.Sku == sku);

    public IEnumerable<Product> Search(string text) =>
        _shelf?.Where(product => product.Name.Contains(text, StringComparison.OrdinalIgnoreCase)) ?? [];

    private static Product[]? Open(string? connectionString)
    {
        var settings = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return settings.TryGetValue("Shelf", out var name) ? Shelves.GetValueOrDefault((string)name) : null;
    }
}
