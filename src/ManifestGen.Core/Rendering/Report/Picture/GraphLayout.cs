namespace ManifestGen.Rendering.Report.Picture;

/// <summary>Where the boxes are, and the way of each arrow over the columns between them.</summary>
/// <param name="Boxes">The left top corner of each node.</param>
/// <param name="Ways">For each arrow the heights at which it passes the columns, from left to right.</param>
/// <param name="Columns">The column of each node.</param>
internal sealed record GraphLayout(IReadOnlyList<(int X, int Y)> Boxes, IReadOnlyList<IReadOnlyList<(int X, int Y)>> Ways, IReadOnlyList<int> Columns)
{
    public const int BoxWidth = 212;
    public const int BoxHeight = 62;

    private const int ColumnGap = 86;
    private const int RowGap = 26;
    private const int Margin = 12;
    private const int Lane = 20;
    private const int Sweeps = 8;

    public int Width => Margin + Boxes.Select(box => box.X).DefaultIfEmpty(0).Max() + BoxWidth;

    public int Height => Margin + Boxes.Select(box => box.Y + BoxHeight).Concat(Ways.SelectMany(way => way).Select(point => point.Y)).DefaultIfEmpty(0).Max();

    /// <summary>Columns by the longest chain of calls, rows so that arrows cross seldom and run level: the method of Sugiyama, in whole numbers.</summary>
    public static GraphLayout Of(SystemGraph graph)
    {
        var columns = GraphColumns.Of(graph);
        var cells = graph.Nodes.Select((_, node) => new Cell(columns[node], IsLane: false)).ToList();
        var ways = graph.Arrows.Select(arrow => Way(arrow, columns, cells)).ToArray();
        var rows = Order(cells, ways);
        var centers = Place(cells, ways, rows);
        var top = cells.Select((cell, index) => centers[index] - (cell.Height / 2)).DefaultIfEmpty(0).Min() - Margin;
        return new(
            graph.Nodes.Select((_, node) => (XOf(columns[node]), centers[node] - (BoxHeight / 2) - top)).ToArray(),
            ways.Select(way => (IReadOnlyList<(int, int)>)way.Select(cell => (XOf(cells[cell].Column), centers[cell] - top)).ToArray()).ToArray(),
            columns);
    }

    private static int XOf(int column) => Margin + (column * (BoxWidth + ColumnGap));

    // An arrow over several columns has a lane in each of them, so that it passes between the boxes.
    private static int[] Way((int From, int To) arrow, IReadOnlyList<int> columns, List<Cell> cells)
    {
        var (left, right) = columns[arrow.From] <= columns[arrow.To] ? arrow : (arrow.To, arrow.From);
        var way = new List<int> { left };
        for (var column = columns[left] + 1; column < columns[right]; column++)
        {
            way.Add(cells.Count);
            cells.Add(new(column, IsLane: true));
        }

        way.Add(right);
        return way.ToArray();
    }

    private static List<List<int>> Order(IReadOnlyList<Cell> cells, IReadOnlyList<int[]> ways)
    {
        var rows = Enumerable.Range(0, cells.Select(cell => cell.Column).DefaultIfEmpty(-1).Max() + 1)
            .Select(column => Enumerable.Range(0, cells.Count).Where(cell => cells[cell].Column == column).ToList())
            .ToList();
        var neighbours = Neighbours(cells, ways);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? Enumerable.Range(0, rows.Count) : Enumerable.Range(0, rows.Count).Reverse())
            {
                var position = rows.SelectMany(row => row.Select((cell, index) => (cell, index: ((2 * index) + 1) * 1000 / (2 * row.Count)))).ToDictionary(pair => pair.cell, pair => pair.index);
                rows[column] = rows[column].OrderBy(cell => neighbours[cell].Count == 0 ? position[cell] : neighbours[cell].Sum(other => position[other]) / neighbours[cell].Count).ThenBy(cell => position[cell]).ToList();
            }
        }

        return rows;
    }

    private static int[] Place(IReadOnlyList<Cell> cells, IReadOnlyList<int[]> ways, List<List<int>> rows)
    {
        var centers = new int[cells.Count];
        foreach (var row in rows)
        {
            var y = -row.Sum(cell => cells[cell].Height + RowGap) / 2;
            foreach (var cell in row)
            {
                centers[cell] = y + (cells[cell].Height / 2);
                y += cells[cell].Height + RowGap;
            }
        }

        var neighbours = Neighbours(cells, ways);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var row in sweep % 2 == 0 ? rows : Enumerable.Reverse(rows))
            {
                Level(row, cells, neighbours, centers);
            }
        }

        return centers;
    }

    // Each cell wants to be level with its neighbours; none may come nearer to the one above than the gap, and together they stay where they want to be on average.
    private static void Level(List<int> row, IReadOnlyList<Cell> cells, IReadOnlyList<List<int>> neighbours, int[] centers)
    {
        if (row.Count == 0)
        {
            return;
        }

        var wanted = row.Select(cell => neighbours[cell].Count == 0 ? centers[cell] : neighbours[cell].Sum(other => centers[other]) / neighbours[cell].Count).ToArray();
        for (var i = 0; i < row.Count; i++)
        {
            var lowest = i == 0 ? wanted[0] : centers[row[i - 1]] + ((cells[row[i - 1]].Height + cells[row[i]].Height) / 2) + RowGap;
            centers[row[i]] = Math.Max(wanted[i], lowest);
        }

        var shift = (wanted.Sum() - row.Sum(cell => centers[cell])) / row.Count;
        foreach (var cell in row)
        {
            centers[cell] += shift;
        }
    }

    private static IReadOnlyList<List<int>> Neighbours(IReadOnlyList<Cell> cells, IReadOnlyList<int[]> ways)
    {
        var neighbours = cells.Select(_ => new List<int>()).ToArray();
        foreach (var way in ways)
        {
            for (var i = 1; i < way.Length; i++)
            {
                neighbours[way[i - 1]].Add(way[i]);
                neighbours[way[i]].Add(way[i - 1]);
            }
        }

        return neighbours;
    }

    private sealed record Cell(int Column, bool IsLane)
    {
        public int Height => IsLane ? Lane : BoxHeight;
    }
}
