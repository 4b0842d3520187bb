using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Analysis.Code.Flow;

public sealed class NameFilterTests
{
    [Fact]
    public void Name_that_only_shares_its_bits_with_others_is_not_held()
    {
        var tree = CSharpSyntaxTree.ParseText(string.Concat(Enumerable.Range(0, 400).Select(number => $"class Held{number};\n")));
        var shared = Enumerable.Range(0, 100_000).Select(number => $"Other{number}").First(name => NameFilter.MayHold(tree, name));

        Assert.False(NameFilter.Holds(tree, shared));
        Assert.True(NameFilter.Holds(tree, "Held399"));
    }
}
