using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>Fits the source of a remedy to the place where it will stand.</summary>
internal static class RemedySource
{
    private const string Namespace = "ManifestGen";

    private const string Environment = "Environment";

    /// <summary>Writes the namespace before every name of ManifestGen's that the file's usings do not reach, or that means something else there.</summary>
    /// <param name="source">An attribute without its brackets, such as <c>ReadinessProbe(ProbeKind.Tcp)</c>, or an expression such as <c>ImagePullPolicy.Always</c>.</param>
    /// <param name="model">What the names of the file mean.</param>
    /// <param name="position">Where the source will stand.</param>
    public static string Qualify(string source, SemanticModel model, int position) => NamesIn(SyntaxFactory.ParseExpression(source))
        .Where(name => MustBeQualified(name.Identifier.ValueText, model, position))
        .OrderByDescending(name => name.SpanStart)
        .Aggregate(source, (text, name) => text.Insert(name.SpanStart, $"global::{Namespace}."));

    /// <summary>What takes the place of an attribute for one environment, or stands beside it, is for this environment too.</summary>
    public static string InEnvironmentOf(AttributeSyntax attribute, string source) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Environment) is not { } environment ? source
        : source.EndsWith(")", StringComparison.Ordinal) ? source.Insert(source.Length - 1, $", {environment}")
        : $"{source}({environment})";

    // To the parser, an attribute is a call, and what it sets are assignments.
    private static IEnumerable<IdentifierNameSyntax> NamesIn(ExpressionSyntax source)
    {
        var constants = source.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Select(access => access.Expression);
        return constants.Append(source is InvocationExpressionSyntax call ? call.Expression : source).OfType<IdentifierNameSyntax>().Where(name => !name.IsMissing);
    }

    private static bool MustBeQualified(string name, SemanticModel model, int position)
    {
        string[] names = [name, name + "Attribute"];
        return names.Select(candidate => model.Compilation.GetTypeByMetadataName($"{Namespace}.{candidate}")).FirstOrDefault(type => type is not null) is { } meant
            && !(names.SelectMany(candidate => model.LookupNamespacesAndTypes(position, name: candidate)).ToList() is [var found] && SymbolEqualityComparer.Default.Equals(found, meant));
    }
}
