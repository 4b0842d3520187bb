namespace Shop.Orders;

/// <summary>An order request.</summary>
internal sealed record NewOrder(string Sku, int Quantity, decimal Total);

/// <summary>The result of an order request.</summary>
internal sealed record Order(Guid Id, string Sku, int Quantity, decimal Total, DateTime Placed, DateTime? Shipped);
