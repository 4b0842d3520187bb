using ManifestGen.Facts;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN934: on a developer's machine there is a certificate for localhost; in the container there is none, and Kestrel does not start.</summary>
internal sealed class HttpsCertificateRule : ICodeRule
{
    private const string Https = "Microsoft.AspNetCore.Hosting.ListenOptionsHttpsExtensions";
    private const string Scheme = "https://";

    /// <summary>What brings certificates, wherever they are from.</summary>
    private static readonly string[] Givers = ["ConfigureHttpsDefaults", "ConfigureEndpointDefaults", "ServerCertificate", "ServerCertificateSelector", "X509Certificate2", "AddLettuceEncrypt"];

    public IEnumerable<string> Names => Givers.Concat(["UseHttps"]);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var code = program.Code;
        if (!program.IsWeb
            || program.Everywhere.SelectMany(VariableNames.Of).Any(name => IsOfKestrel(name.Replace("__", ":")))
            || Givers.Any(giver => code.Calls(giver).Any() || code.Assignments(giver).Any() || code.Creations(giver).Any() || code.HasUnresolved(giver))
            || program.SettingsOf(program.Service) is not { IsComplete: true } settings
            || settings.InFiles.Any(setting => IsOfKestrel(setting.Key)))
        {
            return [];
        }

        return InCode(program).Concat(InSettings(program));
    }

    // Kestrel:Certificates:Default:Path, Kestrel:Endpoints:Https:Certificate:Path, also with the prefix of variables: those of tokens and of mail are no matter of Kestrel's.
    private static bool IsOfKestrel(string key) =>
        key.IndexOf("Kestrel:", StringComparison.OrdinalIgnoreCase) is >= 0 and var kestrel && key.IndexOf("Certificate", kestrel, StringComparison.OrdinalIgnoreCase) >= 0;

    private static IEnumerable<CodeFinding> InCode(DeclaredProgram program)
    {
        foreach (var call in program.Code.Calls("UseHttps").Where(call => call.IsOf(Https) && call.Arguments.Length == 1 && program.Runs(call, program.Service)))
        {
            yield return new(AddressFindings.HasNoCertificate("UseHttps"), call.NameSyntax());
        }

        foreach (var address in program.AddressesOf(program.Service) ?? [])
        {
            if ((address.Text ?? address.Argument.ConstantText()) is { } url && url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            {
                yield return new(AddressFindings.HasNoCertificate(url), address.Argument.Syntax);
            }
        }
    }

    private static IEnumerable<CodeFinding> InSettings(DeclaredProgram program)
    {
        if (program.AddressesOf(program.Service) is not { } addresses || ListenSettings.Of(program.Service, program) is not { } settings)
        {
            return [];
        }

        var endpoints = settings.Where(setting => ListenSettings.IsEndpoint(setting.Key)).Select(setting => setting.Value).ToArray();
        var listed = (endpoints.Length > 0 ? endpoints : addresses.Count == 0 && settings.TryGetValue(ListenSettings.Urls, out var urls) ? [urls] : [])
            .Where(setting => setting.Value.Split(';').Any(url => url.Trim().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)))
            .Select(setting => new CodeFinding(AddressFindings.HasNoCertificate(setting.Value)) { In = setting.Place });
        return listed.Concat(Ports(settings, addresses.Count > 0 || endpoints.Length > 0));
    }

    // Any address wins over them.
    private static IEnumerable<CodeFinding> Ports(IReadOnlyDictionary<string, ListenSetting> settings, bool hasAddresses) =>
        !hasAddresses
        && !(settings.TryGetValue(ListenSettings.Urls, out var urls) && urls.Value.Length > 0)
        && settings.TryGetValue(ListenSettings.HttpsPorts, out var ports)
        && ports.Value.Trim().Length > 0
            ? [new CodeFinding(AddressFindings.HasNoCertificate($"ASPNETCORE_HTTPS_PORTS={ports.Value}")) { In = ports.Place }]
            : [];
}
