using System.Globalization;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Shop.Backing;
using Shop.Reports;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
if (configuration.GetConnectionString("postgres") is null || !TryGetDay(args, out var day))
{
    Console.Error.WriteLine("Usage: ConnectionStrings__postgres=... Postgres__Username=... Postgres__Password=... Shop.Reports [yyyy-MM-dd]");
    return 2;
}

await using var database = NpgsqlDataSource.Create(configuration.PostgresConnectionString());
var sales = await DailySales.ReportAsync(database, day, CancellationToken.None);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}: {sales.Orders} orders, {sales.Shipped} of them shipped, {sales.Revenue:0.00} in revenue."));
return 0;

static bool TryGetDay(string[] args, out DateOnly day)
{
    day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
    return args is [] || args is [var text] && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
