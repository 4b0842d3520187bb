using ManifestGen.OwnObjects.Reading;
using ManifestGen.Testing;
using YamlDotNet.RepresentationModel;

namespace ManifestGen.Core.Tests.OwnObjects;

/// <summary>The reader of the compiler says what a full reader says, or nothing.</summary>
public sealed class YamlReaderTests
{
    public static TheoryData<string> Committed => new(Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.yaml", SearchOption.AllDirectories)
        .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "tests"), "*.verified.yaml", SearchOption.AllDirectories))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Committed))]
    public void Generated_file_is_read_as_a_full_reader_reads_it(string path) => AssertSame(File.ReadAllText(Path.Combine(Repository.Root, path)));

    [Theory]
    [InlineData("a: 1\nb:\n  - x\n  - y: 2\n    z: 3\nc:\n- d\n")]
    [InlineData("# comment\n\n---\na: 1 # why\n---\n# nothing\n---\nb: 'it''s'\n...\n")]
    [InlineData("\uFEFFa: \"x: # y\\n\\u00e9\"\r\nb: |\r\n  one\r\n   two\r\n\r\nc: >-\r\n  three\r\n")]
    [InlineData("a: {b: [1, 'x', {c: d}], e: , \"f\": g}\nh: [\n  one, # first\n  two\n]\n")]
    [InlineData("- - a\n  - b\n-\n  c: d\n- e: f\n  g:\n  - h\n")]
    [InlineData("\"a b\": c\n'd': http://x:80/y#z\ne: a:b\nf: -5\n")]
    [InlineData("a: |+\n  text\n\nb: |\n\n  later\nc:\n")]
    [InlineData("a:\n  \"b\"\n")]
    public void What_people_write_is_read_as_a_full_reader_reads_it(string text) => AssertSame(text);

    [Theory]
    [InlineData("a: &x 1\nb: *x\n")]
    [InlineData("a: !!str 1\n")]
    [InlineData("? a\n: b\n")]
    [InlineData("a: one\n  two\n")]
    [InlineData("a: \"one\n  two\"\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: [b\n")]
    [InlineData("<<: {a: b}\n")]
    [InlineData("%YAML 1.2\n---\na: 1\n")]
    [InlineData("--- a\n")]
    [InlineData("-\ta: 1\n")]
    [InlineData("a: \"\\q\"\n")]
    public void What_it_does_not_know_it_does_not_judge(string text)
    {
        var reading = YamlReader.Read(text);

        Assert.Equal((false, (YamlError?)null, 0), (reading.IsUnderstood, reading.Error, reading.Documents.Count));
    }

    [Theory]
    [InlineData("a:\n\tb: 1\n", 2, 1)]
    [InlineData("a: 1\nb\n", 2, 1)]
    [InlineData("a: 1\n  b: 2\n", 0, 0)]
    [InlineData("a: 1\na: 2\n", 2, 1)]
    [InlineData("a:\n    b: 1\n  c: 2\n", 3, 3)]
    [InlineData("- a: 1\nb: 2\n", 2, 1)]
    public void What_every_reader_refuses_is_an_error_at_its_place(string text, int line, int column)
    {
        var error = YamlReader.Read(text).Error;

        Assert.Equal((line, column), (error?.Place.Line ?? 0, error?.Place.Column ?? 0));
        Assert.ThrowsAny<YamlDotNet.Core.YamlException>(() => new YamlStream().Load(new StringReader(text)));
    }

    [Fact]
    public void Everything_knows_its_place()
    {
        var map = (PlacedMap)YamlReader.Read("a:\r\n  - name: x\r\n    value: \"y\"\r\n").Documents.Single();
        var item = map.Items("a").Single();

        Assert.Equal((new TextPlace(2, 5, 4), new TextPlace(2, 11, 1), new TextPlace(3, 12, 3)), (item.Entries[0].Key.Place, item.Entries[0].Value.Place, item["value"]!.Place));
    }

    [Fact]
    public void Half_of_a_file_ends_no_build()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", "Catalog", "k8s", "catalog.yaml"));

        for (var length = 0; length < Math.Min(text.Length, 3_000); length++)
        {
            YamlReader.Read(text[..length]);
            YamlReader.Read(text[..length] + "\t{[\"'");
        }
    }

    [Fact]
    public void Deep_text_ends_no_build()
    {
        Assert.False(YamlReader.Read(new string('[', 100_000)).IsUnderstood);
        Assert.False(YamlReader.Read(string.Concat(Enumerable.Repeat("- ", 100_000))).IsUnderstood);
    }

    private static void AssertSame(string text)
    {
        var reading = YamlReader.Read(text);
        var full = new YamlStream();
        full.Load(new StringReader(text.TrimStart('\uFEFF')));

        Assert.True(reading.IsUnderstood, reading.Error?.ToString());
        Assert.Equal(
            full.Documents.Select(document => Shown(document.RootNode)).Where(shown => shown != "<>"),
            reading.Documents.Select(Shown));
    }

    private static string Shown(PlacedNode node) => node switch
    {
        PlacedMap map => $"{{{string.Join("|", map.Entries.Select(entry => $"{Shown(entry.Key)}={Shown(entry.Value)}"))}}}",
        PlacedList list => $"[{string.Join("|", list.Items.Select(Shown))}]",
        _ => $"<{((PlacedScalar)node).Value.TrimEnd('\n')}>",
    };

    private static string Shown(YamlNode node) => node switch
    {
        YamlMappingNode map => $"{{{string.Join("|", map.Children.Select(entry => $"{Shown(entry.Key)}={Shown(entry.Value)}"))}}}",
        YamlSequenceNode list => $"[{string.Join("|", list.Children.Select(Shown))}]",
        _ => $"<{((YamlScalarNode)node).Value?.TrimEnd('\n')}>",
    };
}
