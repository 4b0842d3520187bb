namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Whether code runs in a situation. Null where it is not known.</summary>
internal delegate bool? Condition(Situation situation);

internal static class Conditions
{
    public static Condition Always { get; } = static _ => true;

    public static Condition Sometimes { get; } = static _ => null;

    public static Condition And(this Condition left, Condition right) =>
        left == Always ? right : right == Always ? left : situation => And(left(situation), right, situation);

    public static Condition Or(this Condition left, Condition right) => left.Not().And(right.Not()).Not();

    public static Condition Not(this Condition condition) => situation => !condition(situation);

    private static bool? And(bool? left, Condition right, Situation situation) => left == false ? false : right(situation) switch
    {
        false => false,
        true => left,
        null => null,
    };
}
