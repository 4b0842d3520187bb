using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>A condition on the way to code.</summary>
/// <param name="Frame">The way on which the condition is reached.</param>
internal abstract record Guard(Frame Frame)
{
    /// <summary>Whether it lets the code run. Null where it is not known.</summary>
    public abstract Condition ConditionIn(ProgramCode code);
}

/// <summary>A test that has to be true, or false.</summary>
internal sealed record Test(IOperation Condition, bool IsTrue, Frame Frame) : Guard(Frame)
{
    public override Condition ConditionIn(ProgramCode code) => EnvironmentTests.Of(Condition, Frame, code) is var condition && IsTrue ? condition : condition.Not();
}

/// <summary>A value that has to be missing: what is on the right of <c>??</c>.</summary>
internal sealed record Missing(IOperation Value, Frame Frame) : Guard(Frame)
{
    public override Condition ConditionIn(ProgramCode code) => Conditions.Sometimes;
}

/// <summary>A section of a switch.</summary>
internal sealed record Section(ISwitchOperation Choice, ISwitchCaseOperation Case, Frame Frame) : Guard(Frame)
{
    public override Condition ConditionIn(ProgramCode code) => EnvironmentTests.Of(Choice, Case, Frame, code);
}

/// <summary>Something else that decides: an arm of an expression, a catch, statements before that leave in any case.</summary>
/// <param name="Value">What it is about, where anything says so.</param>
/// <param name="Frame">The way on which it is reached.</param>
internal sealed record Alternative(IOperation? Value, Frame Frame) : Guard(Frame)
{
    public override Condition ConditionIn(ProgramCode code) => Conditions.Sometimes;
}

/// <summary><c>#if DEBUG</c>: what is published is built without.</summary>
internal sealed record DebugBuild(Frame Frame) : Guard(Frame)
{
    public override Condition ConditionIn(ProgramCode code) => static situation => situation.Environment == Situation.Development ? null : false;
}
