using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN935: the middleware looks for one HTTPS port, in its options, in variables and among the addresses of the server.</summary>
internal sealed class HttpsRedirectionRule : ICodeRule
{
    private const string Method = "UseHttpsRedirection";
    private const string Extensions = "Microsoft.AspNetCore.Builder.HttpsPolicyBuilderExtensions";

    private static readonly string[] PortKeys = ["https_port", "https_ports", "HttpsPort"];

    public IEnumerable<string> Names => ["HttpsPort", "UseHttps"];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var code = program.Code;
        var calls = code.Calls(Method).Where(call => call.IsOf(Extensions) && program.Runs(call, program.Service)).Take(1).ToArray();
        return calls.Length == 0
            || code.Calls("AddHttpsRedirection", "UseHttps", "AddLettuceEncrypt").Any()
            || code.Assignments("HttpsPort").Any()
            || code.Addresses.Any(address => address.IsSecure || address.Port is null)
            || program.SettingsOf(program.Service) is not { IsComplete: true } settings
            || PortKeys.Any(settings.Has)
            || settings.Variables.Any(variable => variable.EndsWith("urls", StringComparison.OrdinalIgnoreCase))
            || settings.InFiles.Any(setting => setting.Text?.IndexOf("https://", StringComparison.OrdinalIgnoreCase) >= 0 && IsAddress(setting.Key))
                ? []
                : [new CodeFinding(AddressFindings.RedirectsNowhere(), calls[0].NameSyntax())];
    }

    private static bool IsAddress(string key) => ListenSettings.IsEndpoint(key) || string.Equals(key, ListenSettings.Urls, StringComparison.OrdinalIgnoreCase);
}
