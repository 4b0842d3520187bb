using System.Globalization;
using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN936: <c>Environment.GetEnvironmentVariable("PORT") ?? "3000"</c>, and nobody declares the variable.</summary>
internal sealed class DefaultPortRule : ICodeRule
{
    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        if (program.AddressesOf(program.Service) is not { } addresses
            || addresses.Select(address => address.Argument).Distinct().ToArray() is not [var argument]
            || addresses.Any(address => address.Port is not null)
            || program.Service.Ports.FirstOrDefault(port => port.Protocol == PortProtocol.Tcp) is not { } port
            || program.SettingsOf(program.Service) is not { IsComplete: true } settings
            || program.MayHaveEndpoints)
        {
            return [];
        }

        return program.Code.Sites.FramesOf(argument) is [var frame]
            && DefaultedText.Of(argument, frame, program.Code) is { Key: { } key } found
            && !settings.Has(key)
            && PortIn(found.Text) is { } listened
            && !program.Everywhere.SelectMany(service => service.Ports).Any(declared => declared.Number == listened)
                ? [new CodeFinding(AddressFindings.ListensByDefault(key.Replace(":", "__"), listened, port, program.Service))]
                : [];
    }

    private static int? PortIn(string text) =>
        ListenUrl.Parse(text).Select(url => url.Port).FirstOrDefault()
        ?? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? number : null);
}
