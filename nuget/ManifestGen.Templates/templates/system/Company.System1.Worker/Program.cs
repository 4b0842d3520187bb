using Company.System1.Worker;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHostedService<Work>();

builder.Build().Run();
