using System.Text.Json;
using Npgsql;
using RabbitMQ.Client;
using Shop.Backing;

namespace Shop.Orders;

/// <summary>
/// Announces placed orders. An order is marked as announced in a transaction that commits after the queue confirms the message. If the queue or this program
/// stops before that, the order is announced later.
/// </summary>
internal sealed class OrderAnnouncer(NpgsqlDataSource database, IConnectionFactory queue, ILogger<OrderAnnouncer> logger) : BackgroundService
{
    // Rows that another replica has locked are skipped.
    private const string TakeOrders = """
        UPDATE orders SET announced = now()
        WHERE id IN (SELECT id FROM orders WHERE announced IS NULL ORDER BY placed LIMIT 100 FOR UPDATE SKIP LOCKED)
        RETURNING id
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await AnnounceAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("Orders cannot be announced now: {Reason}", exception.GetBaseException().Message);
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    /// <summary>Connects, and announces until something fails.</summary>
    private async Task AnnounceAsync(CancellationToken cancellation)
    {
        await using var connection = await queue.CreateConnectionAsync(cancellation);
        var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        await using var channel = await connection.CreateChannelAsync(confirmed, cancellation);
        await channel.QueueDeclareAsync(OrderPlaced.Queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellation);
        while (true)
        {
            await AnnounceAsync(channel, cancellation);
            await Task.Delay(Pause, cancellation);
        }
    }

    private async Task AnnounceAsync(IChannel channel, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var order in await TakeAsync(connection, cancellation))
        {
            // It returns after the queue has stored the message on disk.
            await channel.BasicPublishAsync(
                exchange: "", OrderPlaced.Queue, mandatory: true, new BasicProperties { Persistent = true },
                JsonSerializer.SerializeToUtf8Bytes(new OrderPlaced(order)), cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task<List<Guid>> TakeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var orders = new List<Guid>();
        await using var command = new NpgsqlCommand(TakeOrders, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            orders.Add(reader.GetGuid(0));
        }

        return orders;
    }
}
