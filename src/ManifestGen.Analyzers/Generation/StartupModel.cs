using ManifestGen.Model;
using ManifestGen.Rendering;

namespace ManifestGen.Generation;

/// <summary>
/// What the program must do when it starts, for engines without Kubernetes' means: Compose and Swarm can only run a command inside the container
/// to know its health, and can only mount a secret as a file.
/// </summary>
internal sealed record StartupModel
{
    /// <summary>The program's assembly.</summary>
    public string AssemblyName { get; init; } = "";

    /// <summary>Whether a probe goes to the network; a command needs no help.</summary>
    public bool HasProbe { get; init; }

    public bool HasGrpcProbe { get; init; }

    public bool HasHttpsProbe { get; init; }

    /// <summary>The longest that any declared probe waits; the engine itself ends a probe at its own timeout.</summary>
    public int TimeoutSeconds { get; init; }

    /// <summary>The environment variables that come from secrets.</summary>
    public EquatableArray<string> SecretVariables { get; init; }

    /// <summary>For each mounted secret that becomes a variable or a part of one: its name, and the files from which Compose mounts it.</summary>
    public EquatableArray<(string Variable, string Paths)> SecretPaths { get; init; }

    /// <summary>Whether there may be connection strings with secrets in them: what a service depends on by its name is known only to the files of the whole system.</summary>
    public bool HasConnectionStrings { get; init; }

    /// <summary>Whether there may be something to wait for, of which the same is true.</summary>
    public bool HasServersToWaitFor { get; init; }

    public bool IsNeeded => HasProbe || SecretVariables.Count > 0 || HasConnectionStrings || HasServersToWaitFor;

    public static StartupModel Of(ApplicationModel application)
    {
        // MGEN006 and MGEN015 say so.
        if (application.Project is not { RunsUnderDocker: true, IsExecutable: true, StartupSupport: StartupSupport.Full })
        {
            return new StartupModel();
        }

        var probes = application.BuiltServices.SelectMany(service => service.Probes).Where(probe => probe.Kind != ProbeKind.Exec).ToArray();
        return new StartupModel
        {
            AssemblyName = application.Project.AssemblyName,
            HasProbe = probes.Length > 0,
            HasGrpcProbe = probes.Any(probe => probe.Kind == ProbeKind.Grpc),
            HasHttpsProbe = probes.Any(probe => probe.Scheme == ProbeScheme.Https),
            // A number out of range is a blocking finding, but the program must compile and run meanwhile.
            TimeoutSeconds = probes.Select(probe => Math.Min(Math.Max(probe.EffectiveTimeoutSeconds, 1), 3600)).DefaultIfEmpty().Max(),
            SecretVariables = application.BuiltServices
                .SelectMany(service => service.SecretEnv)
                .Select(secret => secret.Name)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatableArray(),
            SecretPaths = Manifests.SecretVariables(application).ToEquatableArray(),
            HasConnectionStrings = application.BuiltServices
                .SelectMany(service => service.Network.Dependencies)
                .Any(dependency => dependency.Service is { IsByName: true } or { Backing.Backing.EffectiveConnectionString: not null }),
            HasServersToWaitFor = application.BuiltServices
                .Any(service => service.Network.Dependencies.Any(dependency => dependency.Service.IsByName) || StartupWait.Of(service).Any()),
        };
    }
}
