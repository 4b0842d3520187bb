using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code;

/// <summary>Whether anything besides its declaration names a port: then nobody knows whether something listens there.</summary>
internal static class PortMentions
{
    public static bool AreIn(int port, DeclaredProgram program)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        return program.SettingsFiles.Any(settings => settings.Text.IndexOf(number, StringComparison.Ordinal) >= 0)
            || program.Everywhere.SelectMany(service => service.Env.Select(variable => variable.Value)
                .Concat(service.Configuration.Values.Select(value => value.Value))
                .Concat(service.Arguments)).Any(text => text.IndexOf(number, StringComparison.Ordinal) >= 0)
            || program.Code.Files.Any(tree => tree.GetRoot().DescendantTokens(IsNoAttribute).Any(token => Names(token, number)));
    }

    private static bool IsNoAttribute(SyntaxNode node) => node is not AttributeListSyntax;

    // 8081, 8_081, "http://*:8081", and the constant that is generated for it: Catalog.Ports.Admin.
    private static bool Names(SyntaxToken token, string number) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => token.ValueText == number,
        SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
            token.ValueText.IndexOf(number, StringComparison.Ordinal) >= 0,
        SyntaxKind.IdentifierToken => token.ValueText == "Ports",
        _ => false,
    };
}
