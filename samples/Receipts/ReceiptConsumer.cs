using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Receipts;

/// <summary>
/// Takes receipts from the queue, one at a time. A message is acknowledged after its mail is sent, so another replica gets a message that was in progress when
/// the program stopped.
/// </summary>
internal sealed class ReceiptConsumer(IConfiguration configuration, ReceiptSender sender, ILogger<ReceiptConsumer> logger) : BackgroundService
{
    private const string Queue = "receipts";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var factory = new ConnectionFactory
        {
            Uri = new Uri(configuration.GetConnectionString("Queue") ?? throw new InvalidOperationException("ConnectionStrings:Queue is not set.")),
        };
        await using var connection = await factory.CreateConnectionAsync(stoppingToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: stoppingToken);
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: stoppingToken);
        await channel.BasicQosAsync(prefetchSize: 0, prefetchCount: 1, global: false, stoppingToken);

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) => HandleAsync(channel, message, stoppingToken);
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer, stoppingToken);
        await Task.Delay(Timeout.Infinite, stoppingToken);
    }

    private async Task HandleAsync(IChannel channel, BasicDeliverEventArgs message, CancellationToken cancellation)
    {
        if (Read(message.Body.Span) is not { } receipt)
        {
            logger.LogError("A message of {Bytes} bytes is no receipt, and is dropped", message.Body.Length);
            await channel.BasicRejectAsync(message.DeliveryTag, requeue: false, cancellation);
            return;
        }

        try
        {
            await sender.SendAsync(receipt, cancellation);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, cancellation);
            logger.LogInformation("The receipt of order {Order} is sent", receipt.Order);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "The receipt of order {Order} could not be sent, and goes back into the queue", receipt.Order);
            await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true, cancellation);
        }
    }

    private static Receipt? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Receipt>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
