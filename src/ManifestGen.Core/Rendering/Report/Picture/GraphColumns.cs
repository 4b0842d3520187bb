namespace ManifestGen.Rendering.Report.Picture;

/// <summary>The column of each node: callers are to the left of what they call.</summary>
internal static class GraphColumns
{
    public static IReadOnlyList<int> Of(SystemGraph graph)
    {
        var forward = WithoutCycles(graph);
        var columns = new int[graph.Nodes.Count];
        // As often as the longest chain can be.
        for (var round = 0; round < graph.Nodes.Count; round++)
        {
            foreach (var (from, to) in forward)
            {
                columns[to] = Math.Max(columns[to], columns[from] + 1);
            }
        }

        // What nobody calls stands right before what it calls; and a program that stands alone beside the other programs, not among what is outside.
        for (var node = 0; node < columns.Length; node++)
        {
            var called = forward.Where(arrow => arrow.From == node).Select(arrow => columns[arrow.To]).ToArray();
            if (columns[node] == 0 && graph.Nodes[node].Kind != ServiceKind.Host)
            {
                columns[node] = called.Length > 0 ? called.Min() - 1 : graph.Nodes.Any(other => other.Kind == ServiceKind.Host) ? 1 : 0;
            }
        }

        return columns;
    }

    // An arrow that closes a circle is laid out the other way round.
    private static List<(int From, int To)> WithoutCycles(SystemGraph graph)
    {
        var forward = new List<(int From, int To)>();
        var state = new int[graph.Nodes.Count];
        for (var node = 0; node < state.Length; node++)
        {
            Visit(node);
        }

        return forward;

        void Visit(int start)
        {
            if (state[start] != 0)
            {
                return;
            }

            // A stack of our own: a chain may be as long as the system.
            var open = new Stack<(int Node, IEnumerator<(int From, int To)> Arrows)>();
            Enter(start);
            while (open.Count > 0)
            {
                var (node, arrows) = open.Peek();
                if (!arrows.MoveNext())
                {
                    state[node] = 2;
                    open.Pop();
                }
                else if (state[arrows.Current.To] == 1)
                {
                    forward.Add((arrows.Current.To, arrows.Current.From));
                }
                else
                {
                    forward.Add(arrows.Current);
                    if (state[arrows.Current.To] == 0)
                    {
                        Enter(arrows.Current.To);
                    }
                }
            }

            void Enter(int node)
            {
                state[node] = 1;
                open.Push((node, graph.Arrows.Where(arrow => arrow.From == node && arrow.To != node).GetEnumerator()));
            }
        }
    }
}
