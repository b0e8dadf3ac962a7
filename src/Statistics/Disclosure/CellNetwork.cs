namespace Endeavour.Statistics;

/// <summary>
/// A table with totals as a network: each figure is an edge, each sum a node at which what comes in goes out. Whoever knows all shown figures can
/// change the hidden ones only along cycles of hidden edges (Gusfield 1988). Flows in such a network are whole numbers, as counts are.
/// </summary>
sealed class CellNetwork
{
    readonly List<int>[] _edges;

    public CellNetwork(int nodes, int[] from, int[] to, long[] counts, double[] losses)
    {
        (From, To, Counts, Losses) = (from, to, counts, losses);
        _edges = new List<int>[nodes];
        for (var node = 0; node < nodes; node++) _edges[node] = [];
        for (var edge = 0; edge < from.Length; edge++)
        {
            _edges[from[edge]].Add(edge);
            if (to[edge] != from[edge]) _edges[to[edge]].Add(edge);
        }
    }

    public int[] From { get; }

    public int[] To { get; }

    public long[] Counts { get; }

    /// <summary>What is lost by hiding a figure: its count; for a total also the whole, so that no total goes while a part will do.</summary>
    public double[] Losses { get; }

    public int Nodes => _edges.Length;

    public List<int> EdgesAt(int node) => _edges[node];

    /// <summary>A table of rows, groups of rows and a total row, by columns and (if <paramref name="hasTotalColumn"/>) a total column.</summary>
    public static CellNetwork Of(long[] counts, int columns, bool hasTotalColumn, int[] parents)
    {
        var (rows, leaves) = (parents.Length, parents.Where(parent => parent >= 0).Min());
        int Sum(int row, int column) => 1 + leaves + (row - leaves) * columns + column;
        int[] from = new int[counts.Length], to = new int[counts.Length];
        var losses = new double[counts.Length];
        for (var edge = 0; edge < counts.Length; edge++)
        {
            var (row, column) = (edge / columns, edge % columns);
            var inner = row >= leaves ? Sum(row, column) : hasTotalColumn ? 1 + row : 0;
            var outer = parents[row] < 0 ? 0 : Sum(parents[row], column);
            var isTotal = hasTotalColumn && column == columns - 1;
            (from[edge], to[edge]) = isTotal ? (outer, inner) : (inner, outer);
            losses[edge] = counts[edge] + (isTotal || row >= leaves ? (double)counts[^1] : 0);
        }
        return new(1 + leaves + (rows - leaves) * columns, from, to, counts, losses);
    }
}
