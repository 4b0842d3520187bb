using ManifestGen.Text;
using YamlDotNet.RepresentationModel;
using YamlMap = ManifestGen.Text.YamlMap;

namespace ManifestGen.Core.Tests.Text;

public class LongKeyTests
{
    [Theory]
    [InlineData('a', 1024)]
    [InlineData(' ', 1022)]
    [InlineData('\n', 511)]
    public void Longest_key_is_read_back(char character, int length)
    {
        var key = new string(character, length);
        var stream = new YamlStream();

        stream.Load(new StringReader(YamlWriter.Write("header", new YamlMap { { key, "value" } })));

        Assert.Equal(key, ((YamlScalarNode)((YamlMappingNode)stream.Documents[0].RootNode).Children.Single().Key).Value);
    }

    [Theory]
    [InlineData('a', 1025)]
    [InlineData(' ', 1023)]
    [InlineData('\n', 512)]
    public void Longer_key_is_refused(char character, int length)
    {
        var key = new string(character, length);

        Assert.True(YamlWriter.IsTooLongKey(key));
        Assert.Throws<InvalidOperationException>(() => YamlWriter.Write("header", new YamlMap { { key, "value" } }));
    }
}
