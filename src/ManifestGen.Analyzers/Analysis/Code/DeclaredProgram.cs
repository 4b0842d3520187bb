using System.Runtime.CompilerServices;
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
    private readonly ConditionalWeakTable<ServiceModel, ReachedCode> _reached = new();
    private IReadOnlyList<JsonSetting>? _read;
    private RouteTable? _routes;
    private ServiceSettings? _settings;

    /// <summary>What it answers.</summary>
    public RouteTable Routes => _routes ??= new RouteTable(this);

    /// <summary>Whether the service starts a web server of ASP.NET Core, and not another service of the same program only.</summary>
    public bool IsWeb => WebCalls.In(Code).Any(call => ReachOf(call, Service) != Execution.Never);

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

    /// <summary>What the settings files hold that the program reads in its container, in general or in an environment. Where nobody knows the environment, all of them.</summary>
    public IReadOnlyList<JsonSetting> Settings => _read ??= SettingsFiles.Where(file => IsRead(file.Path)).SelectMany(file => JsonSettings.Of(file.Text)).ToArray();

    /// <summary>Whether these settings give a value to a key, or to one below it.</summary>
    public bool HasSetting(string key) => Settings.Any(setting => setting.Text is not null && ServiceSettings.IsBelow(setting.Key, key));

    /// <summary>Whether configuration may add to the addresses on which Kestrel listens.</summary>
    public bool MayHaveEndpoints =>
        HasVariable("Kestrel__Endpoints")
        || HasSetting("Kestrel:Endpoints")
        || (Code.Calls("Configure").Any(call => call.TargetMethod.ContainingType?.Name is "KestrelServerOptions" or "KestrelConfigurationLoader") && Settings.Any(setting => setting.Key.IndexOf("Endpoints:", StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>Whether the service has this variable somewhere, or one whose name begins so.</summary>
    public bool HasVariable(string name) => Everywhere.SelectMany(VariableNames.Of).Any(other => other.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an operation runs for certain where a service does, as far as the conditions on its way are known.</summary>
    public bool Runs(IOperation operation, ServiceModel service)
    {
        var situation = Situations.Of(service);
        return Code.Sites.FramesOf(operation).Any(frame => Guards.Of(operation, frame, Code)(situation) == true);
    }

    /// <summary>Whether an operation runs in the container at some time, in general or in an environment: see <see cref="ReachedCode"/>.</summary>
    public bool Reaches(IOperation operation) => Everywhere.Any(service => Reaches(operation, service));

    /// <summary>The same of the service as it is in one environment.</summary>
    public bool Reaches(IOperation operation, ServiceModel service) => ReachOf(operation, service) >= Execution.Sometimes;

    /// <summary>The addresses on which the code makes a service listen, without those that others win over. Null where a condition decides that is not known.</summary>
    public IReadOnlyList<ListenAddress>? AddressesOf(ServiceModel service)
    {
        var addresses = Code.Addresses.Where(address => !IsForOtherEnvironments(address.Call, service)).ToArray();
        return addresses.Any(address => ReachOf(address.Call, service) != Execution.Always)
            ? null
            : addresses.GroupBy(address => address.Source).OrderByDescending(group => group.Key).FirstOrDefault()?.ToArray() ?? [];
    }

    /// <summary>The value that a key of the configuration has in the container, as far as files and variables say so.</summary>
    public ServiceSettings SettingsOf(ServiceModel service) => ReferenceEquals(service, Service) ? _settings ??= new(service, this) : new(service, this);

    private Execution ReachOf(IOperation operation, ServiceModel service) => _reached.GetValue(service, key => new ReachedCode(this, key)).Of(operation);

    // Who starts a container by hand may add arguments, and change its addresses so.
    private bool IsForOtherEnvironments(IOperation operation, ServiceModel service) =>
        Situations.Of(service) with { Arguments = null } is var situation && Code.Sites.FramesOf(operation).All(frame => Guards.Of(operation, frame, Code)(situation) == false);

    private bool IsRead(string file) => string.Equals(file, "appsettings.json", StringComparison.OrdinalIgnoreCase) || Everywhere.Select(service => Situations.Of(service).Environment)
        .Any(environment => environment is null or Situation.Development || string.Equals(file, $"appsettings.{environment}.json", StringComparison.OrdinalIgnoreCase));
}
