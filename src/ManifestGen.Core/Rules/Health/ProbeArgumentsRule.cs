using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN408: an argument of another kind of probe would be dropped, and a command without a program cannot run.</summary>
internal sealed class ProbeArgumentsRule : IContainerRule
{
    private static readonly Rule Mismatch = new(
        "MGEN408",
        "The probe arguments do not match its kind",
        "The probe is not valid, because {0}",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Mismatch];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Probes.SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(ProbeModel probe)
    {
        if (probe.Kind is < ProbeKind.Http or > ProbeKind.Exec)
        {
            yield return Mismatch.At(probe.Origin.Argument("kind"), $"ProbeKind {((int)probe.Kind).ToText()} does not exist: use Http, Tcp, Grpc or Exec");
            yield break;
        }

        foreach (var (argument, isDeclared, _) in ArgumentsOf(probe).Where(argument => argument.IsDeclared && !argument.Kinds.Contains(probe.Kind)))
        {
            var place = probe.Origin.Argument(argument);
            yield return Mismatch.At(place, $"a probe of kind {probe.Kind} does not use {argument}: remove it, or use {UserOf(argument)}") with
            {
                Remedy = new Remedy($"Remove {argument}", RemedyEdit.RemoveArgument(place)),
            };
        }

        if (probe.Scheme is < ProbeScheme.Http or > ProbeScheme.Https)
        {
            yield return Mismatch.At(probe.Origin.Argument(nameof(probe.Scheme)), $"ProbeScheme {((int)probe.Scheme).ToText()} does not exist: use Http or Https");
        }

        if (probe.Kind == ProbeKind.Exec && string.IsNullOrEmpty(probe.Command.FirstOrDefault()))
        {
            yield return Mismatch.At(
                probe.Command.Count == 0 ? probe.Origin : probe.Origin.Argument(nameof(probe.Command)),
                "a probe of kind Exec requires a program to run: set Command = [\"program\", \"argument\"]");
        }
    }

    private static (string Argument, bool IsDeclared, ProbeKind[] Kinds)[] ArgumentsOf(ProbeModel probe) =>
    [
        (nameof(probe.Path), probe.Path is not null, [ProbeKind.Http]),
        (nameof(probe.Scheme), probe.Scheme is not null, [ProbeKind.Http]),
        (nameof(probe.Headers), probe.Headers.Count > 0, [ProbeKind.Http]),
        (nameof(probe.Port), probe.Port is not null, [ProbeKind.Http, ProbeKind.Tcp, ProbeKind.Grpc]),
        (nameof(probe.GrpcService), probe.GrpcService is not null, [ProbeKind.Grpc]),
        (nameof(probe.Command), probe.Command.Count > 0, [ProbeKind.Exec]),
    ];

    private static string UserOf(string argument) => argument switch
    {
        nameof(ProbeModel.Path) or nameof(ProbeModel.Scheme) or nameof(ProbeModel.Headers) => "ProbeKind.Http",
        nameof(ProbeModel.GrpcService) => "ProbeKind.Grpc",
        nameof(ProbeModel.Command) => "ProbeKind.Exec",
        _ => "another kind",
    };
}
