namespace Shop.Backing;

/// <summary>The message that an order is ready to ship. It can arrive twice, but is never lost.</summary>
public sealed record OrderPlaced(Guid Order)
{
    /// <summary>The name of its queue.</summary>
    public const string Queue = "orders-placed";
}
