namespace Shop.Backing;

/// <summary>The message that an order waits to be shipped. It may come twice, but it is never lost.</summary>
public sealed record OrderPlaced(Guid Order)
{
    /// <summary>The queue that it waits in.</summary>
    public const string Queue = "orders-placed";
}
