namespace ManifestGen.Model;

/// <summary>When a probe takes effect. The defaults of its numbers follow from it.</summary>
public enum ProbeRole
{
    Startup,
    Liveness,
    Readiness,
}

/// <summary>A probe as declared; the effective values are what applies where nothing was.</summary>
public sealed record ProbeModel(Origin Origin, ProbeRole Role, ProbeKind Kind)
{
    public string? Path { get; init; }

    public ProbeScheme? Scheme { get; init; }

    /// <summary>Each <c>Name: value</c>.</summary>
    public EquatableArray<string> Headers { get; init; }

    public string? Port { get; init; }

    public string? GrpcService { get; init; }

    public EquatableArray<string> Command { get; init; }

    public int? InitialDelaySeconds { get; init; }

    public int? PeriodSeconds { get; init; }

    public int? TimeoutSeconds { get; init; }

    public int? FailureThreshold { get; init; }

    public int? SuccessThreshold { get; init; }

    /// <summary>Of a probe that restarts the container.</summary>
    public int? TerminationGracePeriodSeconds { get; init; }

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts => Command
        .Select(argument => new FreeText(Origin.Argument(nameof(ProbeAttribute.Command)), "The command of a probe", argument))
        .Append(new FreeText(Origin.Argument(nameof(ProbeAttribute.GrpcService)), "The gRPC service of a probe", GrpcService ?? ""));

    /// <summary><c>Name: value</c>. Without a colon, the name is all.</summary>
    public static (string Name, string Value) SplitHeader(string header)
    {
        var colon = header.IndexOf(':');
        return colon < 0 ? (header, "") : (header.Substring(0, colon), header.Substring(colon + 1).Trim());
    }

    /// <summary>Whether it asks at a port. A command does not.</summary>
    public bool NeedsPort => Kind is ProbeKind.Http or ProbeKind.Tcp or ProbeKind.Grpc;

    public string EffectivePath => Path ?? "/";

    /// <summary>Often at startup, so that a quick start is noticed; seldom for liveness, which acts only on what lasts.</summary>
    public int EffectivePeriodSeconds => PeriodSeconds ?? Role switch
    {
        ProbeRole.Startup => 2,
        ProbeRole.Liveness => 10,
        _ => 5,
    };

    /// <summary>Kubernetes' default of one second fails under a garbage collection or a CPU limit.</summary>
    public int EffectiveTimeoutSeconds => TimeoutSeconds ?? 2;

    /// <summary>A minute to start; three misses in a row afterwards.</summary>
    public int EffectiveFailureThreshold => FailureThreshold ?? (Role == ProbeRole.Startup ? 30 : 3);

    /// <summary>How long after its start the container has failed that never answers.</summary>
    public long SecondsToAnswer => (InitialDelaySeconds ?? 0) + ((long)EffectivePeriodSeconds * EffectiveFailureThreshold);
}
