using Receipts;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<ReceiptSender>();
builder.Services.AddHostedService<ReceiptConsumer>();
builder.Build().Run();
