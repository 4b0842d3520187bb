using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN954: a dependency that nothing names. Whoever reads addresses by names that are not known, or leaves it to another project, keeps it silent.</summary>
internal sealed class UnusedDependencyRule : ICodeRule
{
    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var dependencies = program.Service.Network.Dependencies.Where(dependency => dependency.Service.Name is { Length: > 0 } && dependency.Service.Backing?.Backing?.Engine?.Engine != BackingEngine.OpenTelemetryCollector).ToArray();
        if (dependencies.Length == 0 || OwnLibraries.MaySet(program.Code, LibraryMatter.Servers) || program.Code.HasUnresolved("Add") || program.Service.Pod.Containers.Count > 0 || ConfigurationKeys.HaveOtherSources(program))
        {
            return [];
        }

        var reads = ConnectionReads.FindIn(program.Code, out var isComplete);
        // A name that nothing gives may be meant to be that of a dependency: MGEN923 says so.
        return !isComplete || reads.Any(read => !program.Everywhere.SelectMany(service => service.PodDependencies).Any(dependency => IsSame(dependency.ConnectionName, read.Name)))
            ? []
            : from dependency in dependencies
              where dependency.AddressVariable is null && !reads.Any(read => IsSame(read.Name, dependency.ConnectionName)) && !IsNamed(dependency, program)
              select new CodeFinding(LifetimeFindings.IsNotCalled(dependency, program.Service));
    }

    private static bool IsSame(string? name, string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(DependencyModel dependency, DeclaredProgram program)
    {
        var names = new[] { dependency.Service.Name!, dependency.ConnectionName ?? dependency.Service.Name! };
        return program.SettingsFiles.Select(file => file.Text)
                .Concat(program.Everywhere.SelectMany(service => service.Env.Select(variable => variable.Value).Concat(service.Configuration.Values.Select(value => value.Value)).Concat(service.Arguments)))
                .Any(text => names.Any(name => Holds(text, name)))
            || program.Code.Files.Any(tree => Literals.Of(tree).Any(text => names.Any(name => Holds(text, name))) || IsUsed(dependency.Service.ClassName, tree));
    }

    // The constants that are generated for it.
    private static bool IsUsed(string className, SyntaxTree tree) => NameFilter.MayHold(tree, className) && tree.GetRoot()
        .DescendantNodes(node => node is not AttributeListSyntax)
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == className);

    private static bool Holds(string text, string name) => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;
}
