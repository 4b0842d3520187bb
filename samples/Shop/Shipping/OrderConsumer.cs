using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using Shop.Backing;

namespace Shop.Shipping;

/// <summary>
/// Takes orders from the queue, one at a time. A message is acknowledged after its order is shipped, so another replica gets a message that was in progress
/// when the program stopped.
/// </summary>
internal sealed class OrderConsumer(IConnectionFactory queue, Shipper shipper, ILogger<OrderConsumer> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await ConsumeAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("Orders cannot be taken now: {Reason}", exception.GetBaseException().Message);
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    /// <summary>Connects, and takes orders until the connection is lost.</summary>
    private async Task ConsumeAsync(CancellationToken cancellation)
    {
        await using var connection = await queue.CreateConnectionAsync(cancellation);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        await channel.QueueDeclareAsync(OrderPlaced.Queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellation);
        await channel.BasicQosAsync(prefetchSize: 0, prefetchCount: 1, global: false, cancellation);

        var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.ChannelShutdownAsync += (_, reason) =>
        {
            lost.TrySetException(new InvalidOperationException(reason.ReplyText));
            return Task.CompletedTask;
        };
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) => HandleAsync(channel, message, cancellation);
        await channel.BasicConsumeAsync(OrderPlaced.Queue, autoAck: false, consumer, cancellation);

        using var ready = Readiness.State();
        await lost.Task.WaitAsync(cancellation);
    }

    private async Task HandleAsync(IChannel channel, BasicDeliverEventArgs message, CancellationToken cancellation)
    {
        if (Read(message.Body.Span) is not { } placed)
        {
            logger.LogError("A message of {Bytes} bytes is no order, and is dropped", message.Body.Length);
            await channel.BasicRejectAsync(message.DeliveryTag, requeue: false, cancellation);
            return;
        }

        try
        {
            var isNew = await shipper.ShipAsync(placed.Order, cancellation);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, cancellation);
            logger.LogInformation("The order {Order} is shipped{Before}", placed.Order, isNew ? "" : " already");
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            logger.LogWarning("The order {Order} cannot be shipped now: {Reason}", placed.Order, exception.Message);
            await Task.Delay(Pause, cancellation);
            await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true, cancellation);
        }
    }

    private static OrderPlaced? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<OrderPlaced>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
