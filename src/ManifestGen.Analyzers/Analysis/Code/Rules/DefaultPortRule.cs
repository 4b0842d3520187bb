using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>
/// MGEN936: <c>Environment.GetEnvironmentVariable("PORT") ?? "3000"</c>, and nobody declares the variable; and MGEN901 where it is declared, or is in a settings file, with another
/// port than those that are.
/// </summary>
internal sealed class DefaultPortRule : ICodeRule
{
    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        // Where all are constants, another rule looks.
        if (program.AddressesOf(program.Service) is not { Count: > 0 } addresses
            || addresses.All(address => address.Port is not null)
            || program.Service.Ports.FirstOrDefault(port => port.Protocol == PortProtocol.Tcp) is not { } port
            || program.SettingsOf(program.Service) is not { IsComplete: true } settings
            || program.MayHaveEndpoints)
        {
            return [];
        }

        var found = addresses.Select(address => PortsOf(address, settings, program)).ToArray();
        var listened = found.SelectMany(ports => ports?.Numbers ?? []).Distinct().ToArray();
        return found.Any(ports => ports is null) || listened.Length == 0 || program.Everywhere.SelectMany(service => service.Ports).Any(declared => listened.Contains(declared.Number)) ? []
            : found.FirstOrDefault(ports => ports!.Undeclared is not null) is { Numbers: [var number, ..], Undeclared: { } key }
                ? [new CodeFinding(AddressFindings.ListensByDefault(key.Replace(":", "__"), number, port, program.Service))]
            : [new CodeFinding(ListeningFindings.ListensElsewhere(port, program.Service, listened))];
    }

    private static ListenedPorts? PortsOf(ListenAddress address, ServiceSettings settings, DeclaredProgram program)
    {
        if (address.Port is { } known)
        {
            return new([known], Undeclared: null);
        }

        if (program.Code.Sites.FramesOf(address.Argument) is not [var frame] || DefaultedText.Of(address.Argument, frame, program.Code) is not { } text)
        {
            return null;
        }

        var undeclared = text.Key is { } key && !settings.Has(key) ? key : null;
        var whole = undeclared is null && text.Key is { } given ? ValueOf(given, settings, program.Service) is { } value ? text.With(value) : null : text.Text;
        return whole is null || PortsIn(whole) is not { Length: > 0 } ports ? null : new(ports, undeclared);
    }

    // Of a secret, or of what differs from environment to environment, nobody knows the value here.
    private static string? ValueOf(string key, ServiceSettings settings, ServiceModel service)
    {
        var values = service.Env.Select(variable => (variable.Name, variable.Value))
            .Concat(service.Configuration.Values.Select(variable => (variable.Name, variable.Value)))
            .Where(variable => string.Equals(variable.Name.Replace("__", ":"), key, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return service.Environments.Count > 0 ? null : values.Length == 1 ? values[0].Value : values.Length == 0 ? settings.InFile(key)?.Text : null;
    }

    private static int[] PortsIn(string text) =>
        ListenUrl.Parse(text).Select(url => url.Port).OfType<int>().ToArray() is { Length: > 0 } ports ? ports : ListenUrl.ParsePorts(text).ToArray();

    private sealed record ListenedPorts(int[] Numbers, string? Undeclared);
}
