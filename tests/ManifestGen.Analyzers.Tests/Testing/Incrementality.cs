using System.Collections;
using System.Reflection;
using ManifestGen.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Testing;

/// <summary>What keeps typing fast: steps that are not computed again, and models that hold no part of the compiler alive.</summary>
internal static class Incrementality
{
    public static void AssertNothingIsComputedAgain(GeneratorDriver driver, Compilation compilation)
    {
        AssertUnchanged(driver.RunGenerators(compilation.Clone()));

        var options = (CSharpParseOptions)compilation.SyntaxTrees.First().Options;
        AssertUnchanged(driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal class Unrelated { }", options))));
    }

    public static void AssertModelsAreValues(GeneratorDriverRunResult result)
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (name, steps) in OurSteps(result))
        {
            foreach (var output in steps.SelectMany(step => step.Outputs))
            {
                AssertIsValue(output.Value, name, visited);
            }
        }
    }

    private static void AssertUnchanged(GeneratorDriver driver)
    {
        foreach (var (name, steps) in OurSteps(driver.GetRunResult()))
        {
            Assert.All(
                steps.SelectMany(step => step.Outputs),
                output => Assert.True(
                    output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"The step {name} was {output.Reason}."));
        }

        var outputs = driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value);
        Assert.All(outputs.SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static IEnumerable<KeyValuePair<string, System.Collections.Immutable.ImmutableArray<IncrementalGeneratorRunStep>>> OurSteps(
        GeneratorDriverRunResult result) =>
        result.Results.Single().TrackedSteps.Where(step => TrackingNames.All.Contains(step.Key));

    private static void AssertIsValue(object? value, string step, HashSet<object> visited)
    {
        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or SyntaxToken or Location or Compilation or SemanticModel,
            $"The step {step} keeps a {value?.GetType()}.");
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !visited.Add(value))
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                AssertIsValue(item, step, visited);
            }
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            AssertIsValue(field.GetValue(value), step, visited);
        }
    }
}
