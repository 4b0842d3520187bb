using ManifestGen.Model;

namespace ManifestGen.Engines.Tests.RoundTrip;

public sealed class ComposeRoundTripTests : RoundTripTests
{
    private protected override ManifestTargets Target => ManifestTargets.Compose;

    /// <summary>Compose writes what it read as a Compose file again, in which every <c>$</c> is doubled.</summary>
    private protected override string TextOf(string scalar) => scalar.Replace("$$", "$", StringComparison.Ordinal);
}
