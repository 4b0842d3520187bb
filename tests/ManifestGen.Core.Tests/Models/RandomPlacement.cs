using CsCheck;
using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.RandomModels;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomPlacement
{
    private static readonly Gen<Topology> AnyTopology = Mostly(Gen.Enum<Topology>(), Gen.Const((Topology)9));

    private static readonly Gen<string> Key = Mostly(
        Gen.OneOf<string>("kubernetes.io/arch", "disk-type", "topology.kubernetes.io/zone", "a", "no"), Gen.OneOf<string>("", "disk type", "a/b/c"));

    private static readonly Gen<string> Value = Mostly(Gen.OneOf<string>("", "amd64", "ssd", "1e3", "12", "no"), Gen.OneOf<string>("a b", "-"));

    private static readonly Gen<string> ObjectName = Mostly(Gen.OneOf<string>("high", "a.b"), Gen.OneOf<string>("High", ""));

    private static readonly Gen<NodeSelectorModel> Selector = Gen.Select(Key, Value, (key, value) => new NodeSelectorModel(Declared, key, value));

    private static readonly Gen<SchedulingModel> Scheduling = Gen.Select(
        Optional(ObjectName), Optional(ObjectName), (priority, scheduler) => new SchedulingModel(Declared) { PriorityClass = priority, Scheduler = scheduler });

    private static readonly Gen<TolerationModel> Toleration =
        from key in Optional(Key)
        from value in Optional(Value)
        from effect in Mostly(Gen.Enum<TaintEffect>(), Gen.Const((TaintEffect)9))
        from seconds in Optional(Gen.Int[-1, 300])
        from isOdd in Gen.Frequency((30, false), (1, true))
        select new TolerationModel(Declared, key)
        {
            Value = key is null && !isOdd ? null : value,
            Effect = effect,
            Seconds = effect == TaintEffect.NoExecute || isOdd ? seconds : null,
        };

    /// <param name="number">Skews and weights.</param>
    public static Gen<PlacementModel> Any(Gen<int> number) =>
        from spreads in Few(Spread(number))
        from selectors in Few(Selector)
        from nodes in Few(NodeAffinity(number))
        from tolerations in Few(Toleration)
        from pods in Few(PodAffinity(number))
        from scheduling in Optional(Scheduling)
        select new PlacementModel
        {
            Spreads = new(spreads),
            NodeSelectors = new(selectors),
            NodeAffinities = new(nodes),
            Tolerations = new(tolerations),
            PodAffinities = new(pods),
            Scheduling = scheduling,
        };

    private static Gen<SpreadModel> Spread(Gen<int> number) =>
        from over in AnyTopology
        from skew in Optional(number)
        from isRequired in Gen.Bool
        select new SpreadModel(Declared, over) { MaxSkew = skew, Required = isRequired };

    private static Gen<NodeAffinityModel> NodeAffinity(Gen<int> number) =>
        from key in Key
        from @operator in Mostly(Gen.Enum<NodeOperator>(), Gen.Const((NodeOperator)9))
        from values in Value.Array[1, 2]
        from weight in Optional(number)
        from isOdd in Gen.Frequency((30, false), (1, true))
        select new NodeAffinityModel(Declared, key, @operator)
        {
            Values = @operator is NodeOperator.In or NodeOperator.NotIn || isOdd ? new(values) : @operator is NodeOperator.Gt or NodeOperator.Lt ? new(["12"]) : default,
            Weight = weight,
        };

    private static Gen<PodAffinityModel> PodAffinity(Gen<int> number) =>
        from service in Mostly(Gen.OneOf<string>("redis", "catalog"), Gen.OneOf<string>("Redis", ""))
        from within in AnyTopology
        from anti in Gen.Bool
        from weight in Optional(number)
        select new PodAffinityModel(Declared, service) { Within = within, Anti = anti, Weight = weight };

    private static Gen<T[]> Few<T>(Gen<T> gen) => Gen.Frequency((4, Gen.Const(Array.Empty<T>())), (1, gen.Array[1, 2]));
}
