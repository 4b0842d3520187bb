using ManifestGen;
using Shop.Backing;
using Shop.Catalog;
using Shop.Gateway;
using Shop.Orders;
using Shop.Reports;
using Shop.Shipping;

[assembly: Stack(
    "shop",
    typeof(GatewayService),
    typeof(CatalogService),
    typeof(OrdersService),
    typeof(ShippingService),
    typeof(SalesReport),
    typeof(Postgres),
    typeof(Redis),
    typeof(RabbitMq))]
