namespace Company.System1.Worker;

internal sealed class Work(IConfiguration configuration, ILogger<Work> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        do
        {
            logger.LogInformation("Redis is at {Address}", configuration.GetConnectionString("redis"));
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
