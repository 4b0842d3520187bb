using CsCheck;
using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.RandomModels;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomScaling
{
    private static readonly Gen<string> Amount = Mostly(Gen.OneOf<string>("1", "100", "500m", "1.5Gi", "1e3"), Gen.OneOf<string>("0", "-1", "100/s", ""));

    private static readonly Gen<string> MetricName = Mostly(Gen.OneOf<string>("requests_per_second", "a.b|c", "1e3"), Gen.OneOf<string>("", "..", "a/b", "a b"));

    private static readonly Gen<string> Label = Mostly(Gen.OneOf<string>("queue=orders", "a.io/b=", "no=1e3"), Gen.OneOf<string>("queue", "=a", "a b=c", ""));

    private static readonly Gen<string> Name = Mostly(Gen.OneOf<string>("orders", "a.b", "1e3"), Gen.OneOf<string>("Orders", "", "a/b"));

    private static readonly Gen<ScaleMetricModel> Metric =
        from kind in Mostly(Gen.Enum<ScaleMetric>(), Gen.Const((ScaleMetric)9))
        from name in MetricName
        from amount in Amount
        from isTotal in Gen.Bool
        from utilization in Optional(Gen.Int[0, 100])
        from selector in Label.Array[0, 2]
        from reference in Mostly(Gen.OneOf<string>("Ingress", "Service"), Gen.OneOf<string>("", "Queue", "a/b"))
        from version in Optional(Mostly(Gen.OneOf<string>("v1", "example.com/v1beta1"), Gen.OneOf<string>("", "1", "a/b/v1")))
        from target in Optional(Name)
        from isOdd in Gen.Frequency((30, false), (1, true))
        select new ScaleMetricModel(Declared, kind) is var metric && metric.IsOfContainer
            ? metric with { Utilization = utilization, AverageValue = utilization is null ? amount : null, Name = isOdd ? name : null }
            : metric with
            {
                Name = name,
                Value = isTotal && kind != ScaleMetric.Pods ? amount : null,
                AverageValue = isTotal && kind != ScaleMetric.Pods && !isOdd ? null : amount,
                Selector = new(selector),
                ObjectKind = kind == ScaleMetric.Object || isOdd ? reference : null,
                ObjectApiVersion = kind == ScaleMetric.Object ? version : null,
                ObjectName = kind == ScaleMetric.Object ? target : null,
            };

    private static readonly Gen<ScaleSecretModel> Secret =
        Mostly(Gen.OneOf<string>("host=orders/url", "a=b/c.d"), Gen.OneOf<string>("", "host", "host=orders", "=a/b")).Select(ScaleSecretModel.Of);

    private static Gen<ScaleBehaviorModel> Behavior(Gen<int> number) =>
        from direction in Mostly(Gen.Enum<ScaleDirection>(), Gen.Const((ScaleDirection)9))
        from stabilization in Optional(number)
        from pods in Optional(number)
        from percent in Optional(number)
        from period in Optional(number)
        from policy in Gen.OneOf<ScalePolicySelect?>(null, ScalePolicySelect.Max, ScalePolicySelect.Min, ScalePolicySelect.Disabled)
        select new ScaleBehaviorModel(Declared, direction)
        {
            StabilizationSeconds = stabilization,
            MaxPods = pods,
            MaxPercent = percent,
            PeriodSeconds = period,
            Select = policy,
        };

    private static Gen<ScaleEventModel> Event(Gen<string> text) =>
        from type in Mostly(Gen.OneOf<string>("rabbitmq", "azure-servicebus"), Gen.OneOf<string>("cpu", "", "Kafka"))
        from key in Mostly(Gen.OneOf<string>("queueName", "no", "1e3"), Gen.OneOf<string>("", "a b"))
        from value in text
        from secrets in Secret.Array[0, 2]
        from authentication in Optional(Name)
        select new ScaleEventModel(Declared, type)
        {
            Parameters = new([new(key, value, IsPair: true)]),
            Secrets = new(secrets),
            Authentication = secrets.Length == 0 ? authentication : null,
        };

    private static readonly Gen<VerticalScalingModel> Vertical =
        from mode in Mostly(Gen.Enum<VerticalUpdateMode>(), Gen.Const((VerticalUpdateMode)9))
        from amounts in Optional(Amount).Array[4]
        select new VerticalScalingModel(Declared) { Mode = mode, MinCpu = amounts[0], MaxCpu = amounts[1], MinMemory = amounts[2], MaxMemory = amounts[3] };

    /// <param name="number">Numbers of behaviours.</param>
    /// <param name="text">Values of parameters.</param>
    public static Gen<ScalingModel> Any(Gen<int> number, Gen<string> text) =>
        from metrics in Gen.Frequency((3, Gen.Const(Array.Empty<ScaleMetricModel>())), (1, Metric.Array[1, 2]))
        from events in Gen.Frequency((5, Gen.Const(Array.Empty<ScaleEventModel>())), (1, Event(text).Array[1, 2]))
        from behaviors in Gen.Frequency((3, Gen.Const(Array.Empty<ScaleBehaviorModel>())), (1, Behavior(number).Array[1, 2]))
        from vertical in Optional(Vertical)
        select new ScalingModel { Metrics = new(metrics), Events = new(events), Behaviors = new(behaviors), Vertical = vertical };
}
