namespace Company.Service1;

internal sealed class Worker(ILogger<Worker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        do
        {
            logger.LogInformation("Working at {Time}", DateTimeOffset.Now);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
