using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Engines.Tests.RoundTrip;

public sealed class SwarmRoundTripTests : RoundTripTests
{
    private protected override ManifestTargets Target => ManifestTargets.Swarm;

    /// <summary>Where <c>docker stack config</c> writes a text of several lines, it loses white space at its start.</summary>
    private protected override Gen<string> Texts => base.Texts.Where(text => !text.Contains('\n') || !char.IsWhiteSpace(text[0]));
}
