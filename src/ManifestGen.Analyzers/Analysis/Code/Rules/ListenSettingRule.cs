using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN927 and MGEN928: addresses in settings files win over the ports that are declared. Those of variables are MGEN907's and MGEN925's, and of code MGEN901's and MGEN902's.</summary>
internal sealed class ListenSettingRule : ICodeRule
{
    public IEnumerable<string> Names => Listening.Names;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => !program.Application.Project.IsAspNetCore || !program.IsWeb
        ? []
        : program.Declarations.Select(declaration => FindingOf(declaration.Service, program) is { } finding ? finding with { Environment = declaration.Environment } : null)
            .OfType<Finding>()
            .GroupBy(finding => finding with { Environment = null })
            .Select(same => new CodeFinding(same.First()));

    private static Finding? FindingOf(ServiceModel service, DeclaredProgram program)
    {
        if (service.Ports.FirstOrDefault(port => port.Protocol == PortProtocol.Tcp) is not { } port || Listening.Of(service, program) is not { } points)
        {
            return null;
        }

        var settings = points.Select(point => point.Setting).OfType<ListenSetting>().ToArray();
        if (settings.FirstOrDefault(setting => setting.File is not null) is not { } first || settings.Any(setting => setting.File is null))
        {
            return null;
        }

        var listened = points.Where(point => !point.IsLoopback).Select(point => point.Port!.Value).Distinct().ToArray();
        return listened.Length == 0 ? ListenedSettings.ListensInside(TextOf(first), first.Value, Everywhere(first.Value), port)
            : service.Ports.Any(declared => declared.Protocol == PortProtocol.Tcp && listened.Contains(declared.Number)) ? null
            : ListenedSettings.ListensElsewhere(TextOf(first), listened, port, service);
    }

    private static string TextOf(ListenSetting setting) => $"'{setting.Key}' in line {setting.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)} of {setting.File}";

    private static string Everywhere(string urls) => string.Join(";", urls.Split(';').Select(ListenUrl.OnEveryAddress));
}
