using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Services that scale by more than CPU and memory.</summary>
internal static class ScalingModels
{
    private static readonly Origin Anywhere = new(0);

    /// <summary>Every kind of measure, and a behaviour in both directions.</summary>
    public static ApplicationModel ByMeasures { get; } = Application(Project("Checkout"), Service("checkout") with
    {
        Ports = Of(Port(8080, "http")),
        AutoScale = new(Anywhere, 2, 20) { CpuUtilization = 60 },
        Resources = new() { Cpu = "250m", Memory = "256Mi" },
        Scaling = new()
        {
            Metrics = Of(
                new ScaleMetricModel(Anywhere, ScaleMetric.Pods) { Name = "http_requests_per_second", AverageValue = "100" },
                new ScaleMetricModel(Anywhere, ScaleMetric.Object) { Name = "requests_per_second", Value = "2k", ObjectKind = "Ingress" },
                new ScaleMetricModel(Anywhere, ScaleMetric.External)
                {
                    Name = "queue_messages_ready",
                    AverageValue = "30",
                    Selector = Of("queue=orders", "env=no"),
                },
                new ScaleMetricModel(Anywhere, ScaleMetric.ContainerMemory) { Utilization = 80 },
                new ScaleMetricModel(Anywhere, ScaleMetric.ContainerCpu) { AverageValue = "200m" }),
            Behaviors = Of(
                new ScaleBehaviorModel(Anywhere, ScaleDirection.Down) { StabilizationSeconds = 600, MaxPercent = 10, PeriodSeconds = 120 },
                new ScaleBehaviorModel(Anywhere, ScaleDirection.Up) { MaxPods = 4, MaxPercent = 50, Select = ScalePolicySelect.Min }),
        },
    });

    /// <summary>A worker that KEDA starts when there is something to do.</summary>
    public static ApplicationModel ByEvents { get; } = Application(Project("Mailing", isAspNetCore: false), Service("mailing") with
    {
        AutoScale = new(Anywhere, 0, 30) { CpuUtilization = 80, PollingIntervalSeconds = 15, CooldownSeconds = 120 },
        Resources = new() { Cpu = "100m" },
        Scaling = new()
        {
            Metrics = Of(new ScaleMetricModel(Anywhere, ScaleMetric.ContainerMemory) { AverageValue = "200Mi" }),
            Events = Of(
                new ScaleEventModel(Anywhere, "rabbitmq")
                {
                    Parameters = Of(ScaleParameterModel.Of("queueName=mails"), ScaleParameterModel.Of("mode=QueueLength"), ScaleParameterModel.Of("value=20")),
                    Secrets = Of(ScaleSecretModel.Of("host=rabbitmq/url")),
                },
                new ScaleEventModel(Anywhere, "azure-servicebus")
                {
                    Parameters = Of(ScaleParameterModel.Of("topicName=campaigns"), ScaleParameterModel.Of("subscriptionName=mailing")),
                    Authentication = "azure-identity",
                }),
            Behaviors = Of(new ScaleBehaviorModel(Anywhere, ScaleDirection.Down) { StabilizationSeconds = 60 }),
        },
    });

    /// <summary>Requests that follow what is used, and none while there is nothing to do.</summary>
    public static ApplicationModel Vertically { get; } = Application(Project("Importer", isAspNetCore: false), Service("importer") with
    {
        AutoScale = new(Anywhere, 2, 4) { IdleReplicas = 0, FallbackReplicas = 3 },
        Scaling = new()
        {
            Events = Of(new ScaleEventModel(Anywhere, "cron")
            {
                Parameters = Of(ScaleParameterModel.Of("timezone=Etc/UTC"), ScaleParameterModel.Of("start=0 6 * * *"), ScaleParameterModel.Of("end=0 20 * * *"), ScaleParameterModel.Of("desiredReplicas=4")),
            }),
            Vertical = new(Anywhere) { Mode = VerticalUpdateMode.Initial, MinCpu = "100m", MaxCpu = "2", MaxMemory = "1Gi" },
        },
    });
}
