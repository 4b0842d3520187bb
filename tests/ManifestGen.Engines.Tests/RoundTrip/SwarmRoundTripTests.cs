using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Engines.Tests.RoundTrip;

public sealed class SwarmRoundTripTests : RoundTripTests
{
    private protected override ManifestTargets Target => ManifestTargets.Swarm;

    /// <summary>The client shows templates; the engine expands them where the task starts.</summary>
    private protected override string VariableOf(string text) => text.Replace("{{\"{{\"}}", "{{", StringComparison.Ordinal);

    /// <summary>Where <c>docker stack config</c> writes a text of several lines, it loses white space at its start.</summary>
    private protected override Gen<string> Texts => base.Texts.Where(text => !text.Contains('\n') || !char.IsWhiteSpace(text[0]));
}
