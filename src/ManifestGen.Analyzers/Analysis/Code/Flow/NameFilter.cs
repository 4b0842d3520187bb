using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Tells which files cannot name something, in few bytes for a file: a Bloom filter of its identifiers, made once for a syntax tree.</summary>
internal sealed class NameFilter
{
    private const int Words = 64;
    private const int Bits = Words * 64;

    private static readonly ConditionalWeakTable<SyntaxTree, NameFilter> Known = new();

    private readonly ulong[] _bits = new ulong[Words];

    private NameFilter(SyntaxTree tree)
    {
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                var hash = (uint)token.ValueText.GetHashCode();
                _bits[First(hash) / 64] |= 1UL << (First(hash) % 64);
                _bits[Second(hash) / 64] |= 1UL << (Second(hash) % 64);
            }
        }
    }

    /// <summary>Whether the file holds the name. What decides a finding asks so: the hashes differ from process to process, and what only may be would come and go.</summary>
    public static bool Holds(SyntaxTree tree, string name) =>
        MayHold(tree, name) && tree.GetRoot().DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    /// <summary>False only where the file does not hold the name.</summary>
    public static bool MayHold(SyntaxTree tree, string name)
    {
        var (filter, hash) = (Known.GetValue(tree, key => new NameFilter(key)), (uint)name.GetHashCode());
        return filter.Has(First(hash)) && filter.Has(Second(hash));
    }

    private bool Has(int bit) => (_bits[bit / 64] & (1UL << (bit % 64))) != 0;

    private static int First(uint hash) => (int)(hash % Bits);

    private static int Second(uint hash) => (int)((hash >> 16) * 31 % Bits);
}
