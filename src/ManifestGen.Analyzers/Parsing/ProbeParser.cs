using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads the three probe attributes, which differ in when they apply.</summary>
internal static class ProbeParser
{
    public static ProbeModel? Parse(AttributeReader? attribute, ProbeRole role) => attribute is null
        ? null
        : new ProbeModel(attribute.Origin, role, (ProbeKind)(attribute.Enum("Kind") ?? (int)ProbeKind.Http))
        {
            Path = attribute.String("Path"),
            Scheme = (ProbeScheme?)attribute.Enum("Scheme"),
            Headers = attribute.Strings("Headers"),
            Port = attribute.String("Port"),
            GrpcService = attribute.String("GrpcService"),
            Command = attribute.Strings("Command"),
            InitialDelaySeconds = attribute.Int("InitialDelaySeconds"),
            PeriodSeconds = attribute.Int("PeriodSeconds"),
            TimeoutSeconds = attribute.Int("TimeoutSeconds"),
            FailureThreshold = attribute.Int("FailureThreshold"),
            SuccessThreshold = attribute.Int("SuccessThreshold"),
        };
}
