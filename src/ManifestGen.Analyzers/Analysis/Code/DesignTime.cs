using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code;

/// <summary>Code for the tools of Entity Framework, which never runs in a container.</summary>
internal static class DesignTime
{
    public static bool IsIn(IOperation operation) =>
        Flow.CallSites.MethodOf(operation)?.ContainingType?.AllInterfaces.Any(type => type.Name == "IDesignTimeDbContextFactory") == true;
}
