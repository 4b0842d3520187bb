using Microsoft.CodeAnalysis;

namespace ManifestGen.Benchmarks;

/// <summary>Looks for the same attribute and does nothing with it: what any generator of this kind costs, and so the base of every ratio.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var names = context.SyntaxProvider.ForAttributeWithMetadataName(
            "ManifestGen.ContainerServiceAttribute",
            static (_, _) => true,
            static (attributed, _) => attributed.TargetSymbol.Name);
        context.RegisterImplementationSourceOutput(names, static (_, _) => { });
    }
}
