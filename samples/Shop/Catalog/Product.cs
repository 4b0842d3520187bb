namespace Shop.Catalog;

/// <summary>One article that the shop sells.</summary>
internal sealed record Product(string Sku, string Name, decimal Price);
