using CsCheck;
using ManifestGen.Testing;
using ManifestGen.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlMap = ManifestGen.Text.YamlMap;

namespace ManifestGen.Core.Tests.Text;

public class YamlWriterTests
{
    public static TheoryData<string> Words => new(Texts.TakenForSomethingElse.Concat(Texts.EasilyBroken));

    public static TheoryData<string> NoStrings => new(Texts.TakenForSomethingElse);

    [Theory]
    [MemberData(nameof(Words))]
    public void Known_word_comes_back_the_same_in_every_place(string word) => AssertComesBack(word);

    [Fact]
    public void Any_text_comes_back_the_same_in_every_place() => Texts.Any.Sample(AssertComesBack, iter: RandomValues.Of(5_000));

    [Theory]
    [MemberData(nameof(NoStrings))]
    public void Word_that_a_reader_takes_for_something_else_is_quoted(string word)
    {
        var value = (YamlScalarNode)Read(new YamlMap { { "key", word } }).Children.Single().Value;

        Assert.Equal(ScalarStyle.DoubleQuoted, value.Style);
    }

    [Fact]
    public void Ordinary_texts_are_not_quoted()
    {
        var text = YamlWriter.Write("Header", new YamlMap
        {
            { "path", "/tmp:size=64M,mode=1777" },
            { "app.kubernetes.io/name", "catalog" },
            { "version", "1.4.0" },
            { "image", "ghcr.io/acme/catalog:1.4.0" },
            { "sentence", "Two words and a no." },
        });

        Assert.Equal(
            """
            # Header
            path: /tmp:size=64M,mode=1777
            app.kubernetes.io/name: catalog
            version: 1.4.0
            image: ghcr.io/acme/catalog:1.4.0
            sentence: Two words and a no.

            """,
            text);
    }

    [Fact]
    public void Numbers_and_booleans_are_not_quoted() =>
        Assert.Equal("# Header\nnumber: -5\nflag: true\n", YamlWriter.Write("Header", new YamlMap { { "number", -5 }, { "flag", true } }));

    [Fact]
    public void Documents_are_separated() => Assert.Equal(
        "# Header\na: b\n---\nc: d\n",
        YamlWriter.Write("Header", new YamlMap { { "a", "b" } }, new YamlMap { { "c", "d" } }));

    [Fact]
    public void Header_stays_one_line() =>
        Assert.Equal("# one two\n{}\n", YamlWriter.Write("one\ntwo", new YamlMap()));

    [Fact]
    public void Nested_lists_and_maps_keep_their_shape()
    {
        var text = YamlWriter.Write("Header", new YamlMap
        {
            { "list", new YamlList { new YamlList { "a", "b" }, new YamlMap { { "c", new YamlList { "d" } }, { "e", new YamlMap() } }, new YamlList() } },
        });

        Assert.Equal(
            """
            # Header
            list:
              - - a
                - b
              - c:
                  - d
                e: {}
              - []

            """,
            text);
    }

    [Fact]
    public void Absent_values_add_no_entry() =>
        Assert.Empty(new YamlMap { { "text", (string?)null }, { "number", (int?)null }, { "list", new YamlList().OrNull() } });

    [Fact]
    public void Key_that_is_there_already_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new YamlMap { { "a", 1 }, { "a", 2 } });

    // As a value, as the value of a deeper mapping, in a list, in a command, and as a key.
    private static void AssertComesBack(string text)
    {
        var map = Read(new YamlMap
        {
            { "value", text },
            { "deeper", new YamlMap { { "list", new YamlList { text, new YamlMap { { "item", text } } } } } },
            { "command", YamlList.Command([text, "last"]) },
            { "keys", new YamlMap { { text, 1 } } },
            { "quoted", new YamlScalar(text, IsString: true, IsQuoted: true) },
        });

        var deeper = (YamlSequenceNode)map["deeper"]["list"];
        Assert.Equal(text, map["value"]);
        Assert.Equal(text, deeper[0]);
        Assert.Equal(text, deeper[1]["item"]);
        Assert.Equal(text, map["command"][0]);
        Assert.Equal("last", map["command"][1]);
        Assert.Equal(text, ((YamlMappingNode)map["keys"]).Children.Single().Key);
        Assert.Equal(text, map["quoted"]);
    }

    private static YamlMappingNode Read(YamlMap document)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(YamlWriter.Write("Header", document)));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }
}
