namespace Shop.Orders;

/// <summary>What is asked for.</summary>
internal sealed record NewOrder(string Sku, int Quantity, decimal Total);

/// <summary>What became of it.</summary>
internal sealed record Order(Guid Id, string Sku, int Quantity, decimal Total, DateTime Placed, DateTime? Shipped);
