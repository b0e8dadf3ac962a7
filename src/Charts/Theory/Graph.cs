namespace Endeavour.Charts.Theory;

/// <summary>A link between boxes by their places in the list, with the number of its assumption; 0 when it has none.</summary>
sealed record Edge(int From, int To, string Assumption, int Number);

/// <summary>The boxes and links, checked, and the order of the boxes within each layer.</summary>
sealed class Graph
{
    const int MostNodes = 200;

    const int MostLinks = 600;

    const int Rounds = 12;

    public Graph(TheoryOfChange theory)
    {
        Theory = theory;
        Check(theory);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < theory.Nodes.Count; i++)
            if (!index.TryAdd(theory.Nodes[i].Key, i)) throw new ArgumentException($"Two boxes have the key \"{theory.Nodes[i].Key}\": give each a key of its own.", nameof(theory));
        Edges = [.. Links(theory, index)];
        Order = Ordered();
    }

    public TheoryOfChange Theory { get; }

    public IReadOnlyList<TheoryNode> Nodes => Theory.Nodes;

    public IReadOnlyList<Edge> Edges { get; }

    /// <summary>For each layer its boxes from top to bottom.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Order { get; }

    public bool LeadsBack(Edge edge) => Nodes[edge.To].Layer < Nodes[edge.From].Layer;

    static void Check(TheoryOfChange theory)
    {
        if (theory.Nodes.Count > MostNodes || theory.Links.Count > MostLinks)
            throw new ArgumentException("A theory of change has 200 boxes and 600 links at most: split it into several drawings.", nameof(theory));
        foreach (var node in theory.Nodes)
            if (node.Layer < 0 || node.Layer >= theory.Layers.Count) throw new ArgumentException($"Box \"{node.Key}\" is in layer {node.Layer}: give it the number of a layer, from 0.", nameof(theory));
    }

    static IEnumerable<Edge> Links(TheoryOfChange theory, Dictionary<string, int> index)
    {
        var seen = new HashSet<(int, int)>();
        var number = 0;
        foreach (var link in theory.Links)
        {
            if (!index.TryGetValue(link.From, out var from) || !index.TryGetValue(link.To, out var to))
                throw new ArgumentException($"The link from \"{link.From}\" to \"{link.To}\" has no box at an end: add the box or leave the link out.", nameof(theory));
            if (seen.Add((from, to))) yield return new(from, to, link.Assumption, Drawing.Xml.OneLine(link.Assumption).Length == 0 ? 0 : ++number);
        }
    }

    /// <summary>
    /// Orders layers by the barycentres of their neighbours (Sugiyama, Tagawa and Toda 1981), forth and back, and keeps the best order met; boxes
    /// of the same barycentre keep their order, so that the outcome is the same each time.
    /// </summary>
    List<List<int>> Ordered()
    {
        var layers = Enumerable.Range(0, Theory.Layers.Count).Select(layer => Enumerable.Range(0, Nodes.Count).Where(i => Nodes[i].Layer == layer).ToList()).ToList();
        var place = new double[Nodes.Count];
        void Number(IReadOnlyList<int> layer)
        {
            for (var i = 0; i < layer.Count; i++) place[layer[i]] = (i + 0.5) / layer.Count;
        }
        layers.ForEach(Number);
        var (best, fewest) = (layers.Select(layer => layer.ToList()).ToList(), Crossings(place));
        for (var round = 0; round < Rounds && fewest > 0; round++)
        {
            var forth = round % 2 == 0;
            foreach (var at in forth ? Enumerable.Range(0, layers.Count) : Enumerable.Range(0, layers.Count).Reverse())
            {
                layers[at] = [.. layers[at].OrderBy(node => Barycentre(node, at, forth, place))];
                Number(layers[at]);
            }
            if (Crossings(place) is var crossings && crossings < fewest) (best, fewest) = (layers.Select(layer => layer.ToList()).ToList(), crossings);
        }
        return best;
    }

    double Barycentre(int node, int layer, bool forth, double[] place)
    {
        var neighbours = Edges.Where(edge => edge.From == node || edge.To == node).Select(edge => edge.From == node ? edge.To : edge.From)
            .Where(other => forth ? Nodes[other].Layer < layer : Nodes[other].Layer > layer).ToArray();
        return neighbours.Length == 0 ? place[node] : neighbours.Average(other => place[other]);
    }

    /// <summary>How many pairs of links between the same two layers cross.</summary>
    int Crossings(double[] place)
    {
        var (count, across) = (0, Edges.Select(Forward).Where(edge => Nodes[edge.From].Layer < Nodes[edge.To].Layer).ToArray());
        for (var i = 0; i < across.Length; i++)
            for (var k = i + 1; k < across.Length; k++)
            {
                var (a, b) = (across[i], across[k]);
                var same = Nodes[a.From].Layer == Nodes[b.From].Layer && Nodes[a.To].Layer == Nodes[b.To].Layer;
                if (same && (place[a.From] - place[b.From]) * (place[a.To] - place[b.To]) < 0) count++;
            }
        return count;
    }

    Edge Forward(Edge edge) => LeadsBack(edge) ? edge with { From = edge.To, To = edge.From } : edge;
}
