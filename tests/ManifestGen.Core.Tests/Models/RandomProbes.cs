using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomProbes
{
    /// <summary>A probe that mostly goes to one of the ports, and mostly has the arguments of its kind only.</summary>
    public static Gen<ProbeModel> Any(ProbeRole role, PortModel[] ports, Gen<int> number, Gen<string> text)
    {
        string?[] names = [.. ports.Where(port => port.Protocol == PortProtocol.Tcp).Select(port => port.Name)];
        var kinds = names.Length == 0
            ? Gen.Const(ProbeKind.Exec)
            : Gen.OneOf(ProbeKind.Http, ProbeKind.Tcp, ProbeKind.Grpc, ProbeKind.Exec);
        return
            from kind in RandomModels.Mostly(kinds, Gen.Enum<ProbeKind>())
            from path in RandomModels.Mostly<string?>(Gen.OneOf<string?>("/", "/health", "alive", "/a?b=$c", null), text.Select(value => (string?)value))
            from port in RandomModels.Mostly<string?>(names.Length == 0 ? Gen.Const((string?)null) : Gen.OneOf<string?>(names), Gen.OneOf<string?>(null, "nowhere"))
            from command in text.Where(program => program.Length > 0).Array[1, 3]
            from scheme in Gen.OneOf<ProbeScheme?>(null, ProbeScheme.Http, ProbeScheme.Https)
            from headers in RandomModels.Mostly(Gen.OneOf<string>("Host: shop", "X-A:", "A: $b"), Gen.OneOf<string>("", "a", "X_A: 1", "A: ä")).Array[0, 2]
            from numbers in RandomModels.Optional(number).Array[6]
            from isOdd in Gen.Frequency((30, false), (1, true))
            select new ProbeModel(RandomModels.Declared, role, kind)
            {
                Path = kind == ProbeKind.Http || isOdd ? path : null,
                Port = kind != ProbeKind.Exec || isOdd ? port : null,
                Scheme = kind == ProbeKind.Http || isOdd ? scheme : null,
                Headers = kind == ProbeKind.Http || isOdd ? new(headers) : default,
                GrpcService = kind == ProbeKind.Grpc ? path : null,
                Command = kind == ProbeKind.Exec || isOdd ? new(command) : default,
                InitialDelaySeconds = numbers[0],
                PeriodSeconds = numbers[1],
                TimeoutSeconds = numbers[2],
                FailureThreshold = numbers[3],
                TerminationGracePeriodSeconds = role == ProbeRole.Readiness ? null : numbers[5],
                SuccessThreshold = role == ProbeRole.Readiness ? numbers[4] : null,
            };
    }
}
