namespace ManifestGen.Grammar;

/// <summary>Finds what leads back to itself in a graph (Tarjan, Depth-First Search and Linear Graph Algorithms, 1972).</summary>
internal sealed class Circles
{
    private readonly IReadOnlyDictionary<string, string[]> _edges;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lowest = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _isOpen = new(StringComparer.Ordinal);
    private readonly List<string[]> _found = [];

    private Circles(IReadOnlyDictionary<string, string[]> edges) => _edges = edges;

    /// <summary>
    /// The nodes in groups: those of a circle together, each other one by itself. A group comes after all that it leads to.
    /// </summary>
    /// <param name="edges">The nodes, and where each leads; all of these are nodes too.</param>
    public static IReadOnlyList<string[]> In(IReadOnlyDictionary<string, string[]> edges)
    {
        var circles = new Circles(edges);
        foreach (var node in edges.Keys.OrderBy(node => node, StringComparer.Ordinal))
        {
            if (!circles._numbers.ContainsKey(node))
            {
                circles.Visit(node);
            }
        }

        return circles._found;
    }

    private void Visit(string node)
    {
        _numbers[node] = _lowest[node] = _numbers.Count;
        _open.Push(node);
        _isOpen.Add(node);
        foreach (var next in _edges[node])
        {
            if (!_numbers.ContainsKey(next))
            {
                Visit(next);
                _lowest[node] = Math.Min(_lowest[node], _lowest[next]);
            }
            else if (_isOpen.Contains(next))
            {
                _lowest[node] = Math.Min(_lowest[node], _numbers[next]);
            }
        }

        if (_lowest[node] != _numbers[node])
        {
            return;
        }

        var circle = new List<string>();
        string last;
        do
        {
            last = _open.Pop();
            _isOpen.Remove(last);
            circle.Add(last);
        }
        while (last != node);

        _found.Add(circle.OrderBy(name => name, StringComparer.Ordinal).ToArray());
    }
}
