using Shop.Backing;
using Shop.Shipping;

if (args is ["ready"])
{
    return Readiness.IsStated ? 0 : 1;
}

var builder = Host.CreateApplicationBuilder(args);
builder.AddPostgres();
builder.AddRabbitMq();
builder.Services.AddSingleton<Shipper>();
builder.Services.AddHostedService<OrderConsumer>();
builder.Build().Run();
return 0;
