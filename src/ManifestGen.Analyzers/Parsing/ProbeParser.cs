using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads the three probe attributes, which differ in when they apply.</summary>
internal static class ProbeParser
{
    public static ProbeModel? Parse(AttributeReader? attribute, ProbeRole role) => attribute is null
        ? null
        : new ProbeModel(attribute.Origin, role, attribute.Enum<ProbeKind>(nameof(ProbeAttribute.Kind)) ?? ProbeKind.Http)
        {
            Path = attribute.String(nameof(ProbeAttribute.Path)),
            Scheme = attribute.Enum<ProbeScheme>(nameof(ProbeAttribute.Scheme)),
            Headers = attribute.Strings(nameof(ProbeAttribute.Headers)),
            Port = attribute.String(nameof(ProbeAttribute.Port)),
            GrpcService = attribute.String(nameof(ProbeAttribute.GrpcService)),
            Command = attribute.Strings(nameof(ProbeAttribute.Command)),
            InitialDelaySeconds = attribute.Int(nameof(ProbeAttribute.InitialDelaySeconds)),
            PeriodSeconds = attribute.Int(nameof(ProbeAttribute.PeriodSeconds)),
            TimeoutSeconds = attribute.Int(nameof(ProbeAttribute.TimeoutSeconds)),
            FailureThreshold = attribute.Int(nameof(ProbeAttribute.FailureThreshold)),
            TerminationGracePeriodSeconds = attribute.Int(nameof(LivenessProbeAttribute.TerminationGracePeriodSeconds)),
            SuccessThreshold = attribute.Int(nameof(ReadinessProbeAttribute.SuccessThreshold)),
        };
}
