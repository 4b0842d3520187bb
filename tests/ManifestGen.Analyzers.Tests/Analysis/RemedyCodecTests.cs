using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Analysis;

public sealed class RemedyCodecTests
{
    private static readonly Remedy Everything = new(
        "Mend it",
        RemedyEdit.SetArgument(new Origin(4).Argument("Name"), "\"http\""),
        RemedyEdit.RemoveArgument(new Origin(2).Argument("Path")),
        RemedyEdit.RemoveAttribute(new Origin(4)),
        RemedyEdit.AddAttribute(Origin.Class, "Replicas(2)"));

    [Fact]
    public void Remedy_comes_back_with_the_indexes_of_its_locations()
    {
        var properties = RemedyCodec.Encode(Everything, out var locations);

        Assert.Equal([new Origin(4), new Origin(2), Origin.Class], locations);
        Assert.Equal(
            new Remedy(
                "Mend it",
                RemedyEdit.SetArgument(new Origin(0).Argument("Name"), "\"http\""),
                RemedyEdit.RemoveArgument(new Origin(1).Argument("Path")),
                RemedyEdit.RemoveAttribute(new Origin(0)),
                RemedyEdit.AddAttribute(new Origin(2), "Replicas(2)")),
            Decode(properties!, locations.Count));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("count")]
    [InlineData("0.kind")]
    [InlineData("1.location")]
    [InlineData("3.source")]
    public void Incomplete_properties_hold_no_remedy(string missing)
    {
        var properties = new Dictionary<string, string?>(RemedyCodec.Encode(Everything, out var locations)!);
        properties.Remove(missing);

        Assert.Null(Decode(properties, locations.Count));
    }

    [Fact]
    public void Location_that_the_diagnostic_lacks_holds_no_remedy() => Assert.Null(Decode(RemedyCodec.Encode(Everything, out _)!, locationCount: 2));

    [Fact]
    public void Diagnostic_without_properties_holds_no_remedy() => Assert.Null(Decode(new Dictionary<string, string?>(), locationCount: 0));

    private static Remedy? Decode(IReadOnlyDictionary<string, string?> properties, int locationCount) => RemedyCodec.Decode(properties, locationCount);
}
