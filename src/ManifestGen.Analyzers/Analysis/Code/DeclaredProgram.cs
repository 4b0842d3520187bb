using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Analysis.Code.Routes;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code;

/// <summary>A program and the one service that it is declared to be.</summary>
/// <param name="Service">What is declared.</param>
/// <param name="Application">All that is declared beside it.</param>
/// <param name="Code">What the program does.</param>
/// <param name="SettingsFiles">Its settings files that are in the container, but for those of development: the path of each, and its text.</param>
internal sealed record DeclaredProgram(ServiceModel Service, ApplicationModel Application, ProgramCode Code, IReadOnlyList<(string Path, string Text)> SettingsFiles)
{
    private RouteTable? _routes;
    private ServiceSettings? _settings;

    /// <summary>What it answers.</summary>
    public RouteTable Routes => _routes ??= new RouteTable(this);

    /// <summary>The service in general, and as it is in each environment that differs.</summary>
    public IEnumerable<ServiceModel> Everywhere => Service.Environments.Select(environment => environment.Service).Prepend(Service);

    /// <summary>The same with the name of each environment; null in general.</summary>
    public IEnumerable<(string? Environment, ServiceModel Service)> Declarations =>
        Service.Environments.Select(environment => ((string?)environment.Name, environment.Service)).Prepend((null, Service));

    /// <summary>Whether more than one instance may run at the same time somewhere, and where.</summary>
    public ServiceModel? WithSeveralInstances => Everywhere.FirstOrDefault(service => !service.Workload.RunsToCompletion && StateFindings.MaximumOf(service) > 1);

    /// <summary>The probes over HTTP, in general and in environments, each path once.</summary>
    public IEnumerable<ProbeModel> HttpProbes => Everywhere
        .SelectMany(service => service.Probes)
        .Where(probe => probe is { Kind: ProbeKind.Http, Path: not null })
        .GroupBy(probe => (probe.Role, probe.Path))
        .Select(same => same.First());

    /// <summary>Whether the settings hold a key, or a value, of this text.</summary>
    public bool HasSetting(string text) => SettingsFiles.Any(settings => settings.Text.IndexOf($"\"{text}\"", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether the service has this variable somewhere, or one whose name begins so.</summary>
    public bool HasVariable(string name) => Everywhere.SelectMany(VariableNames.Of).Any(other => other.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an operation runs for certain where a service does, as far as the conditions on its way are known.</summary>
    public bool Runs(IOperation operation, ServiceModel service)
    {
        var situation = Situations.Of(service);
        return Code.Sites.FramesOf(operation).Any(frame => Guards.Of(operation, frame, Code)(situation) == true);
    }

    /// <summary>The value that a key of the configuration has in the container, as far as files and variables say so.</summary>
    public ServiceSettings SettingsOf(ServiceModel service) => ReferenceEquals(service, Service) ? _settings ??= new(service, this) : new(service, this);
}
