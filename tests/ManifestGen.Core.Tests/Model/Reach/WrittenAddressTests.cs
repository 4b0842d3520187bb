using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Model.Reach;

public class WrittenAddressTests
{
    [Theory]
    [InlineData("https://payments.example.com", "payments.example.com:443")]
    [InlineData("http://orders", "orders:80")]
    [InlineData("HTTPS://Payments.Example.com:8443/v1?x=http", "payments.example.com:8443")]
    [InlineData("amqp://guest:p@ss@rabbitmq/shop", "rabbitmq:5672")]
    [InlineData("mongodb://a:27017,b:27018/shop", "a:27017 b:27018")]
    [InlineData("https://a.example.com;http://b.example.com:81", "a.example.com:443 b.example.com:81")]
    [InlineData("Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=k", "shop.servicebus.windows.net:5671")]
    [InlineData("Host=db.example.com;Database=shop", "db.example.com:5432")]
    [InlineData("Host=db1,db2;Port=6432;Database=shop", "db1:6432 db2:6432")]
    [InlineData("Server=tcp:shop.database.windows.net,1433;Database=shop", "shop.database.windows.net:1433")]
    [InlineData("Server=db;Uid=shop;Database=shop", "db:3306")]
    [InlineData("kafka-1:9092,kafka-2:9092", "kafka-1:9092 kafka-2:9092")]
    [InlineData("redis:6379,abortConnect=false", "redis:6379")]
    [InlineData("http://[2001:db8::1]:8080", "2001:db8::1:8080")]
    [InlineData("10.0.0.7:5432", "10.0.0.7:5432")]
    [InlineData("http://localhost:8080", "")]
    [InlineData("http://+:8080;http://*:9090", "")]
    [InlineData("http://127.0.0.1:8080", "")]
    [InlineData("Data Source=/data/app.db", "")]
    [InlineData("Data Source=app.db;Cache=Shared", "")]
    [InlineData("02:30", "")]
    [InlineData("12:30:15", "")]
    [InlineData("Information", "")]
    [InlineData("a=b;c=d", "")]
    [InlineData("https://", "")]
    [InlineData("http://host:99999", "")]
    public void Value_names_addresses(string value, string addresses) =>
        Assert.Equal(addresses, string.Join(" ", WrittenAddress.In(value).Select(address => $"{address.Host}:{address.Port}")));
}
